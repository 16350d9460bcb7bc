"""Makes src/test/resources/models/tiny-m2m: a tiny random M2M100 in both of Optimum's layouts, and what transformers
generates with it.

usage: tiny_m2m.py OUT_DIR GOLDEN.json

Needs torch, onnx, onnxruntime, tokenizers, transformers; made with torch 2.13.0, onnx 1.23.1, tokenizers 0.23.2 and
transformers 5.18.0, whose `generate` at batch size 1 is what breve.decode is held to. The weights are random but spread
wide, so that candidates differ by far more than rounding; the final layer norm's bias leans towards end of sequence,
so that outputs end, some early and some at the length limit.
"""
import json, os, sys
import numpy as np, onnx, onnxruntime as ort, torch, transformers
from onnx import TensorProto, helper
from tokenizers import Tokenizer, decoders, models, normalizers, pre_tokenizers, processors, trainers
from transformers import M2M100Config, M2M100ForConditionalGeneration
from generation import generate

TEXT = """Le vent tourne au nord et la pluie gagne la côte.
La mairie a fermé le pont pour deux semaines de travaux.
Une vingtaine de bateaux sont restés au port ce matin.
Le marché aux fleurs rouvre dimanche, malgré la grève.
Les élèves ont planté trois cents arbres derrière l'école.
Le prix du pain a monté de 4 % en un an, selon la chambre.
« Nous attendons encore les chiffres », a dit la ministre.
Trois personnes ont été blessées dans l'accident, jeudi soir.
Le musée prête douze tableaux à une galerie de Lisbonne.
La ligne 7 ne circulera pas entre la gare et l'hôpital.
Elle a couru le marathon en 2 h 41, son meilleur temps.
Les pompiers ont mis six heures à éteindre le feu.
Un loup a été vu près du village, à l'aube.
Le conseil vote demain le budget de la bibliothèque.
Il neige depuis lundi sur les hauteurs du Jura.
L'usine de papier cherche un repreneur avant l'été.
Deux avions ont dû se poser à Lyon à cause du brouillard.
Le maire sortant ne se présentera pas.
La récolte de cerises sera faible cette année.
Personne ne sait qui a peint la façade pendant la nuit.
Le tribunal rendra sa décision le 12 mars.
Un nouveau vaccin arrive dans les pharmacies.
Le fleuve est monté de 80 centimètres en une nuit.
Les chauffeurs de taxi demandent un rendez-vous.
L'équipe a gagné trois à un, sans trembler.
Son dernier film sort en salle mercredi.
Le phare sera ouvert au public tout l'hiver.
On a retrouvé la statue volée dans une grange.
Les abeilles meurent moins que l'an dernier.
La fête de la musique aura lieu sous la pluie.
Un pêcheur a sauvé deux enfants tombés à l'eau.
La vieille horloge sonne de nouveau.
Le village n'a plus de médecin depuis mai.
Les étudiants bloquent l'entrée de la faculté.
Le train de nuit revient sur la ligne de Nice.
La facture d'eau doublera, craint l'association.
Le chat du voisin a été élu mascotte.
Il n'y aura pas de feu d'artifice.
Oui.
Le roi est parti.""".splitlines()

D, HEADS, LAYERS, FFN, VOCAB, POSITIONS = 32, 4, 2, 64, 300, 64


def tokenizer():
    t = Tokenizer(models.BPE(unk_token="<unk>"))
    t.normalizer = normalizers.Sequence([normalizers.NFC(), normalizers.Replace("’", "'")])
    t.pre_tokenizer = pre_tokenizers.Metaspace()
    t.decoder = decoders.Metaspace()
    t.train_from_iterator(TEXT, trainers.BpeTrainer(vocab_size=VOCAB, special_tokens=["<s>", "<pad>", "</s>", "<unk>"], show_progress=False))
    t.post_processor = processors.TemplateProcessing(single="$A </s>", special_tokens=[("</s>", 2)])
    return t


def network():
    torch.manual_seed(20)
    # Embeddings that are not tied: else the likeliest next token is nearly always the last one again.
    config = M2M100Config(vocab_size=VOCAB, d_model=D, encoder_layers=LAYERS, decoder_layers=LAYERS, encoder_attention_heads=HEADS,
                          decoder_attention_heads=HEADS, encoder_ffn_dim=FFN, decoder_ffn_dim=FFN, max_position_embeddings=POSITIONS,
                          scale_embedding=True, tie_word_embeddings=False, decoder_start_token_id=2)
    net = M2M100ForConditionalGeneration(config).eval()
    with torch.no_grad():
        for name, w in net.named_parameters():
            if "embed_tokens" in name or "shared" in name or "lm_head" in name:
                w.normal_(std=0.5)
            elif w.dim() == 2:
                w.normal_(std=1.5 / w.shape[1] ** 0.5)
            elif name.endswith("bias"):
                w.normal_(std=0.2)
    return net


def lean(net, inputs):
    """Leans the final layer norm's bias towards end of sequence until most outputs end, at various lengths."""
    with torch.no_grad():
        eos = net.lm_head.weight[net.config.eos_token_id]
        while True:
            lengths = [len(generate(net, ids, {**BASE, "num_beams": 1})[0]["tokens"]) for ids in inputs]
            print("greedy lengths", sorted(lengths), flush=True)
            if sum(n < BASE["max_length"] - 1 for n in lengths) >= 0.6 * len(lengths):
                return
            net.model.decoder.layer_norm.bias.add_(0.25 * eos / eos.norm())


def split(a, x):
    return x.view(x.shape[0], x.shape[1], HEADS, -1).transpose(1, 2)


def keys_values(a, x):
    return split(a, a.k_proj(x)), split(a, a.v_proj(x))


def attend(a, x, k, v, bias):
    w = split(a, a.q_proj(x)) * (k.shape[-1] ** -0.5) @ k.transpose(-1, -2)
    y = torch.softmax(w if bias is None else w + bias, -1) @ v
    return a.out_proj(y.transpose(1, 2).reshape(x.shape[0], x.shape[1], -1))


def feed(layer, x):
    return x + layer.fc2(torch.relu(layer.fc1(layer.final_layer_norm(x))))


class Embedding(torch.nn.Module):
    def __init__(s, stack):
        super().__init__()
        s.tokens = stack.embed_tokens
        s.register_buffer("pos", stack.embed_positions.weights.clone())

    def forward(s, ids, at=0):
        return s.tokens(ids) + s.pos[2 + at : 2 + at + ids.shape[1]]


class Encoder(torch.nn.Module):
    def __init__(s, net):
        super().__init__()
        s.embed, s.stack = Embedding(net.model.encoder), net.model.encoder

    def forward(s, input_ids, attention_mask):
        bias = (1.0 - attention_mask[:, None, None, :].float()) * -1e9
        x = s.embed(input_ids)
        for layer in s.stack.layers:
            y = layer.self_attn_layer_norm(x)
            x = feed(layer, x + attend(layer.self_attn, y, *keys_values(layer.self_attn, y), bias))
        return s.stack.layer_norm(x)


class Decoder(torch.nn.Module):
    """The first step without `past`, a later one with it."""

    def __init__(s, net, first):
        super().__init__()
        s.embed, s.stack, s.first = Embedding(net.model.decoder), net.model.decoder, first
        s.head = torch.nn.Parameter(net.lm_head.weight.detach().clone())

    def forward(s, encoder_attention_mask, input_ids, *rest):
        cross = (1.0 - encoder_attention_mask[:, None, None, :].float()) * -1e9
        n, causal = input_ids.shape[1], None
        if s.first:
            r = torch.arange(n)
            causal = ((r[None, :] > r[:, None]).float() * -1e9)[None, None]
            x = s.embed(input_ids)
        else:
            x = s.embed(input_ids, rest[0].shape[2])
        kept = []
        for i, layer in enumerate(s.stack.layers):
            y = layer.self_attn_layer_norm(x)
            k, v = keys_values(layer.self_attn, y)
            if not s.first:
                k, v = torch.cat([rest[4 * i], k], 2), torch.cat([rest[4 * i + 1], v], 2)
            memory = keys_values(layer.encoder_attn, rest[0]) if s.first else rest[4 * i + 2 : 4 * i + 4]
            kept += [k, v, *memory] if s.first else [k, v]
            x = x + attend(layer.self_attn, y, k, v, causal)
            x = feed(layer, x + attend(layer.encoder_attn, layer.encoder_attn_layer_norm(x), *memory, cross))
        return (s.stack.layer_norm(x) @ s.head.t(), *kept)


PRESENT = [f"present.{i}.{w}.{k}" for i in range(LAYERS) for w in ("decoder", "encoder") for k in ("key", "value")]
PAST = [p.replace("present", "past_key_values") for p in PRESENT]


def axes(model, name):
    if name == "logits" or (name == "input_ids" and model != "encoder_model"):
        return {0: "batch_size", 1: "decoder_sequence_length"} if model == "decoder_model" else {0: "batch_size"}
    if name.startswith("p"):
        return {0: "batch_size", 2: f"{name.split('.')[0]}_{name.split('.')[2]}_length"}
    return {0: "batch_size", 1: "encoder_sequence_length"}


def export(net, out):
    ids, mask = torch.randint(4, VOCAB, (2, 7)), torch.ones(2, 7, dtype=torch.int64)
    past = [torch.randn(2, HEADS, 5 if ".decoder." in p else 7, D // HEADS) for p in PAST]
    jobs = [
        ("encoder_model", Encoder(net), (ids, mask), ["input_ids", "attention_mask"], ["last_hidden_state"]),
        ("decoder_model", Decoder(net, True), (mask, ids[:, :3], torch.randn(2, 7, D)),
         ["encoder_attention_mask", "input_ids", "encoder_hidden_states"], ["logits"] + PRESENT),
        ("decoder_with_past_model", Decoder(net, False), (mask, ids[:, :1], *past),
         ["encoder_attention_mask", "input_ids"] + PAST, ["logits"] + [p for p in PRESENT if ".decoder." in p]),
    ]
    for name, module, args, ins, outs in jobs:
        path = f"{out}/{name}.onnx"
        module.eval()  # or the exporter, restoring what it found, leaves the network's own layers in training
        torch.onnx.export(module, args, path, input_names=ins, output_names=outs, opset_version=17, dynamo=False,
                          dynamic_axes={n: axes(name, n) for n in ins + outs})
        with torch.no_grad():
            want = module(*args)
        got = ort.InferenceSession(path).run(None, {k: v.numpy() for k, v in zip(ins, args)})
        want = want if isinstance(want, tuple) else (want,)
        print(name, "max difference from torch", max(float(np.abs(a - b.numpy()).max()) for a, b in zip(got, want)))


def check(net, out):
    """The exported first step is transformers' own."""
    ids, mask, start = torch.randint(4, VOCAB, (2, 9)), torch.ones(2, 9, dtype=torch.int64), torch.tensor([[2, 70, 80], [2, 90, 9]])
    mask[1, 6:], ids[1, 6:] = 0, 1
    with torch.no_grad():
        want = net(input_ids=ids, attention_mask=mask, decoder_input_ids=start).logits.numpy()
    hidden = ort.InferenceSession(f"{out}/encoder_model.onnx").run(None, dict(input_ids=ids.numpy(), attention_mask=mask.numpy()))[0]
    got = ort.InferenceSession(f"{out}/decoder_model.onnx").run(
        ["logits"], dict(encoder_attention_mask=mask.numpy(), input_ids=start.numpy(), encoder_hidden_states=hidden))[0]
    difference = float(np.abs(got - want).max())
    print("max difference from transformers", difference, "of", float(want.std()), flush=True)
    assert difference < 1e-4


def merge(out):
    """Optimum's merged decoder: an If on use_cache_branch, weights shared, and with the cache empty encoder keys."""
    first, later = (onnx.load(f"{out}/{n}.onnx").graph for n in ("decoder_model", "decoder_with_past_model"))
    weights, shared = [], {}

    def branch(graph, prefix):
        names = {i.name: i.name for i in graph.input}
        for w in graph.initializer:
            key = (tuple(w.dims), w.data_type, onnx.numpy_helper.to_array(w).tobytes())
            if key not in shared:
                shared[key] = f"weight_{len(shared)}"
                copy = onnx.TensorProto()
                copy.CopyFrom(w)
                copy.name = shared[key]
                weights.append(copy)
            names[w.name] = shared[key]
        nodes = []
        for node in graph.node:
            copy = onnx.NodeProto()
            copy.CopyFrom(node)
            copy.name = prefix + node.name
            for field in ("input", "output"):
                values = [n and names.get(n, prefix + n) for n in getattr(node, field)]
                del getattr(copy, field)[:]
                getattr(copy, field).extend(values)
            nodes.append(copy)
        made = {o.name for o in graph.output}
        for name in PRESENT:
            if name not in made:
                empty = helper.make_tensor("", TensorProto.FLOAT, [0, HEADS, 1, D // HEADS], [])
                nodes.append(helper.make_node("Constant", [], [prefix + name], name=prefix + name, value=empty))
        outputs = [helper.make_tensor_value_info(prefix + n, TensorProto.FLOAT, None) for n in ["logits"] + PRESENT]
        return helper.make_graph(nodes, prefix + "branch", [], outputs)

    choice = helper.make_node("If", ["use_cache_branch"], ["logits"] + PRESENT,
                              then_branch=branch(later, "later_"), else_branch=branch(first, "first_"))
    inputs = {i.name: i for g in (first, later) for i in g.input}
    inputs["use_cache_branch"] = helper.make_tensor_value_info("use_cache_branch", TensorProto.BOOL, [1])
    outputs = [helper.make_tensor_value_info("logits", TensorProto.FLOAT, [None, None, VOCAB])]
    outputs += [helper.make_tensor_value_info(p, TensorProto.FLOAT, [None, HEADS, None, D // HEADS]) for p in PRESENT]
    graph = helper.make_graph([choice], "merged", list(inputs.values()), outputs, weights)
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
    onnx.checker.check_model(model)
    onnx.save(model, f"{out}/decoder_model_merged.onnx")


BASE = dict(decoder_start_token_id=2, bos_token_id=0, pad_token_id=1, eos_token_id=2, max_length=20, bad_words_ids=[[1], [3]])
VARIANTS = {
    "greedy": dict(num_beams=1),
    "4 beams": dict(num_beams=4),
    "4 beams, bad words": dict(num_beams=4),
    "greedy, short": dict(num_beams=1, max_length=6),
    "greedy, rules": dict(num_beams=1, no_repeat_ngram_size=2, min_length=6, suppress_tokens=[40, 41, 42]),
    "4 beams, early stopping": dict(num_beams=4, early_stopping=True),
    "4 beams, never stopping early": dict(num_beams=4, early_stopping="never"),
    "4 beams, length penalty 0.6": dict(num_beams=4, length_penalty=0.6),
    "4 beams, length penalty 2": dict(num_beams=4, length_penalty=2.0),
    "4 beams, length penalty 2, never stopping early": dict(num_beams=4, length_penalty=2.0, early_stopping="never"),
    "4 beams, length penalty -1": dict(num_beams=4, length_penalty=-1.0),
    "4 beams, short": dict(num_beams=4, max_length=6),
    "4 beams, 7 new tokens": dict(num_beams=4, max_new_tokens=7),
    "4 beams, two end tokens": dict(num_beams=4, eos_token_id=[2, 30]),
    "4 beams, first and last token forced": dict(num_beams=4, forced_bos_token_id=50, forced_eos_token_id=2, max_length=10),
    "4 beams, rules": dict(num_beams=4, no_repeat_ngram_size=3, min_new_tokens=5, begin_suppress_tokens=[60, 61, 62, 63]),
    "5 beams, early stopping": dict(num_beams=5, early_stopping=True, max_length=16),
}


def main():
    torch.set_num_threads(1)  # a network this small only waits for its threads
    out, golden = sys.argv[1:3]
    os.makedirs(out, exist_ok=True)
    t = tokenizer()
    t.save(f"{out}/tokenizer.json", pretty=False)
    assert t.get_vocab_size() == VOCAB, t.get_vocab_size()
    net = network()
    inputs = [t.encode(line).ids for line in TEXT]
    lean(net, inputs[:10])
    keep = ("vocab_size d_model encoder_layers decoder_layers encoder_attention_heads decoder_attention_heads encoder_ffn_dim decoder_ffn_dim "
            "max_position_embeddings scale_embedding tie_word_embeddings bos_token_id pad_token_id eos_token_id decoder_start_token_id").split()
    with open(f"{out}/config.json", "w") as f:
        json.dump({"model_type": "m2m_100", **{k: getattr(net.config, k) for k in keep}}, f, indent=2)
    with open(f"{out}/generation_config.json", "w") as f:
        json.dump(dict(num_beams=4, **BASE), f, indent=2)
    export(net, out)
    check(net, out)
    merge(out)
    variants = []
    for name, settings in VARIANTS.items():
        # Every input in the two plain searches, every fourth in the variants.
        outputs = [generate(net, ids, {**BASE, **settings}) for ids in (inputs if name in ("greedy", "4 beams") else inputs[::4])]
        variants.append(dict(name=name, settings={**BASE, **settings}, outputs=outputs))
        best = [o[0] for o in outputs]
        if name == "4 beams":  # forbid some of what it just said, in pairs and in threes
            said = [o["tokens"] for o in best[::4] if len(o["tokens"]) > 3]
            bad = [*BASE["bad_words_ids"], *(tokens[:2] for tokens in said[::2]), *(tokens[1:4] for tokens in said[1::2])]
            VARIANTS["4 beams, bad words"]["bad_words_ids"] = bad
        print(f"{name}: {sum(o['finished'] for o in best)} of {len(best)} finish, lengths {sorted(len(o['tokens']) for o in best)}", flush=True)
    with open(golden, "w") as f:
        json.dump(dict(transformers=transformers.__version__, inputs=inputs, texts=TEXT, variants=variants), f, separators=(",", ":"), ensure_ascii=False)


if __name__ == "__main__":
    main()
