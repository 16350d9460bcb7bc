"""The families: for each a tiny network of its config class, its own tokenizer, and settings as its models have them."""

from dataclasses import dataclass, field
from typing import Callable

import transformers as t
from golden_pieces import byte_pairs, joint_vocabulary, sentence_pieces
from golden_text import ARTICLES, ASKED
from transformers.models.m2m_100.tokenization_m2m_100 import FAIRSEQ_LANGUAGE_CODES

SMALL = dict(d_model=32, encoder_layers=2, decoder_layers=2, encoder_attention_heads=4, decoder_attention_heads=4,
             encoder_ffn_dim=48, decoder_ffn_dim=48, max_position_embeddings=160)  # fmt: skip
T5 = dict(d_model=32, d_kv=8, d_ff=48, num_layers=2, num_heads=4, relative_attention_num_buckets=8, dropout_rate=0.0)
CAUSAL = dict(hidden_size=32, intermediate_size=48, num_hidden_layers=2, num_attention_heads=4, num_key_value_heads=2,
              max_position_embeddings=256, attention_dropout=0.0)  # fmt: skip


@dataclass(frozen=True)
class Family:
    """`make(folder)` gives tokenizer and network; `settings` are added to those of the tokenizer's special pieces."""

    make: Callable
    form: str  # how it is exported: merged, split, int8, external
    settings: dict = field(default_factory=dict)
    texts: list = field(default_factory=lambda: ASKED)
    ask: Callable = lambda tokenizer, text: tokenizer(text)["input_ids"]
    causal: bool = False
    card: dict = field(default_factory=dict)


def marian(folder):
    """As OPUS-MT: two SentencePiece models, one vocabulary with >>eng<<, padding last and the decoder's start."""
    source = sentence_pieces(folder, "source.spm", normalization_rule_name="nmt_nfkc")
    target = sentence_pieces(folder, "target.spm", size=200)
    vocabulary = joint_vocabulary(
        folder, [source, target], before=["</s>", "<unk>", ">>eng<<", ">>deu<<"], after=["<pad>"]
    )
    tokenizer = t.MarianTokenizer(source, target, vocabulary, source_lang="fra", target_lang="mul")
    pad = tokenizer.pad_token_id
    config = t.MarianConfig(
        vocab_size=pad + 1, pad_token_id=pad, eos_token_id=0, bos_token_id=0, decoder_start_token_id=pad,
        forced_eos_token_id=None, scale_embedding=True, activation_function="swish",
        tie_word_embeddings=False, share_encoder_decoder_embeddings=True, **SMALL)  # fmt: skip
    return tokenizer, t.MarianMTModel(config)


def m2m100(folder):
    spm = sentence_pieces(folder, "sentencepiece.bpe.model", kind="bpe", size=300)
    vocabulary = joint_vocabulary(folder, [spm], before=["<s>", "<pad>", "</s>", "<unk>"])
    codes = [f"__{code}__" for code in FAIRSEQ_LANGUAGE_CODES["m2m100"]]  # as the hub's names them
    tokenizer = t.M2M100Tokenizer(vocabulary, spm, src_lang="fr", tgt_lang="en", additional_special_tokens=codes)
    config = t.M2M100Config(
        vocab_size=len(tokenizer.encoder) + 108, decoder_start_token_id=2, scale_embedding=True, activation_function="relu",
        tie_word_embeddings=False, **SMALL)  # fmt: skip
    return tokenizer, t.M2M100ForConditionalGeneration(config)


def nllb(folder):
    spm = sentence_pieces(folder, "sentencepiece.bpe.model", kind="bpe", size=300)
    tokenizer = t.NllbTokenizerFast(vocab_file=spm, src_lang="fra_Latn", tgt_lang="eng_Latn")
    config = t.M2M100Config(
        vocab_size=len(tokenizer), decoder_start_token_id=2, scale_embedding=True, tie_word_embeddings=False, **SMALL)  # fmt: skip
    return tokenizer, t.M2M100ForConditionalGeneration(config)


def mbart50(folder):
    spm = sentence_pieces(folder, "sentencepiece.bpe.model")
    tokenizer = t.MBart50TokenizerFast(vocab_file=spm, src_lang="fr_XX", tgt_lang="en_XX")
    config = t.MBartConfig(
        vocab_size=len(tokenizer), decoder_start_token_id=2, scale_embedding=True, forced_eos_token_id=2,
        tie_word_embeddings=False, **SMALL)  # fmt: skip
    return tokenizer, t.MBartForConditionalGeneration(config)


def t5_tokenizer(folder, extra=20):
    spm = sentence_pieces(folder, "spiece.model", size=320, pad_id=0, eos_id=1, unk_id=2, bos_id=-1)
    return t.T5TokenizerFast(vocab_file=spm, extra_ids=extra)


def t5(folder):
    """As T5: embeddings shared with the output, and prefixes for its tasks in config.json."""
    tokenizer = t5_tokenizer(folder)
    tasks = {
        "summarization": dict(
            prefix="summarize: ", num_beams=4, early_stopping=True, length_penalty=2.0, max_length=16, min_length=6,
            no_repeat_ngram_size=3),
        "translation_en_to_fr": dict(
            prefix="translate English to French: ", num_beams=4, early_stopping=True, max_length=17),
        "translation_fr_to_en": dict(
            prefix="translate French to English: ", num_beams=4, early_stopping=True, max_length=17),
    }  # fmt: skip
    config = t.T5Config(
        vocab_size=len(tokenizer), decoder_start_token_id=0, task_specific_params=tasks, n_positions=160, **T5)  # fmt: skip
    return tokenizer, t.T5ForConditionalGeneration(config)


def mt5(folder):
    tokenizer = t5_tokenizer(folder, extra=0)
    config = t.MT5Config(
        vocab_size=len(tokenizer), decoder_start_token_id=0, feed_forward_proj="gated-gelu", tie_word_embeddings=False,
        **T5)  # fmt: skip
    return tokenizer, t.MT5ForConditionalGeneration(config)


def byt5(folder):
    tokenizer = t.ByT5Tokenizer()
    config = t.T5Config(
        vocab_size=384, decoder_start_token_id=0, feed_forward_proj="gated-gelu", tie_word_embeddings=False,
        tokenizer_class="ByT5Tokenizer", **T5)  # fmt: skip
    return tokenizer, t.T5ForConditionalGeneration(config)


def bart(folder):
    files = byte_pairs(folder, special=["<s>", "<pad>", "</s>", "<unk>", "<mask>"])
    tokenizer = t.BartTokenizerFast(*files)
    config = t.BartConfig(
        vocab_size=len(tokenizer), decoder_start_token_id=2, forced_bos_token_id=0, forced_eos_token_id=2,
        tie_word_embeddings=False, **SMALL)  # fmt: skip
    return tokenizer, t.BartForConditionalGeneration(config)


def pegasus(folder):
    spm = sentence_pieces(
        folder, "spiece.model", pad_id=0, eos_id=1, unk_id=2, bos_id=-1, user_defined_symbols=["<mask_1>", "<mask_2>"]
    )
    tokenizer = t.PegasusTokenizerFast(vocab_file=spm, offset=0, mask_token_sent=None, mask_token="<mask_2>")
    config = t.PegasusConfig(
        vocab_size=len(tokenizer), decoder_start_token_id=0, pad_token_id=0, eos_token_id=1, bos_token_id=None,
        forced_eos_token_id=1, scale_embedding=True, activation_function="relu", tie_word_embeddings=False, **SMALL)  # fmt: skip
    return tokenizer, t.PegasusForConditionalGeneration(config)


GEMMA_CHAT = (
    "{{ bos_token }}{% for m in messages %}<start_of_turn>{{ 'model' if m['role'] == 'assistant' else m['role'] }}\n"
    "{{ m['content'] | trim }}<end_of_turn>\n{% endfor %}{% if add_generation_prompt %}<start_of_turn>model\n{% endif %}"
)
CHATML = (
    "{% for m in messages %}<|im_start|>{{ m['role'] }}\n{{ m['content'] }}<|im_end|>\n{% endfor %}"
    "{% if add_generation_prompt %}<|im_start|>assistant\n{% endif %}"
)
REQUEST = "Traduis en anglais : "


def chat(tokenizer, text):
    return list(
        tokenizer.apply_chat_template(
            [dict(role="user", content=REQUEST + text)], add_generation_prompt=True, tokenize=True
        )
    )


def gemma3(folder):
    spm = sentence_pieces(
        folder, "tokenizer.model", kind="bpe", size=560, byte_fallback=True, pad_id=0, eos_id=1, bos_id=2, unk_id=3,
        add_dummy_prefix=False, remove_extra_whitespaces=False, normalization_rule_name="identity",
        user_defined_symbols=["<start_of_turn>", "<end_of_turn>", "\n"])  # fmt: skip
    tokenizer = t.GemmaTokenizerFast(vocab_file=spm, chat_template=GEMMA_CHAT)
    config = t.Gemma3TextConfig(
        vocab_size=len(tokenizer), head_dim=8, query_pre_attn_scalar=8, sliding_window=16,
        layer_types=["sliding_attention", "full_attention"], pad_token_id=0, eos_token_id=1, bos_token_id=2,
        **CAUSAL)  # fmt: skip
    return tokenizer, t.Gemma3ForCausalLM(config)


def llama(folder):
    spm = sentence_pieces(
        folder, "tokenizer.model", kind="bpe", size=540, byte_fallback=True, unk_id=0, bos_id=1, eos_id=2,
        remove_extra_whitespaces=False, normalization_rule_name="identity")  # fmt: skip
    tokenizer = t.LlamaTokenizerFast(vocab_file=spm)
    config = t.LlamaConfig(vocab_size=len(tokenizer), tie_word_embeddings=False, **CAUSAL)
    return tokenizer, t.LlamaForCausalLM(config)


def qwen(folder):
    special = ["<|endoftext|>", "<|im_start|>", "<|im_end|>"]
    tokenizer = t.Qwen2TokenizerFast(*byte_pairs(folder), chat_template=CHATML)
    tokenizer.add_special_tokens({"additional_special_tokens": special[1:]})
    end = tokenizer.convert_tokens_to_ids("<|im_end|>")
    config = t.Qwen2Config(
        vocab_size=len(tokenizer), tie_word_embeddings=False, bos_token_id=None, eos_token_id=end, **CAUSAL)  # fmt: skip
    return tokenizer, t.Qwen2ForCausalLM(config)


def to_english(code):
    """The first piece is the target language's, as transformers asks of NLLB, M2M100 and mBART."""
    return lambda tokenizer: dict(forced_bos_token_id=tokenizer.convert_tokens_to_ids(code))


PROMPT = "Traduis en anglais.\nFrançais : {source}\nAnglais :"

FAMILIES = {
    "marian": Family(
        marian, "merged", dict(forced_eos_token_id=0), ask=lambda k, s: k(">>eng<< " + s)["input_ids"]),
    "m2m100": Family(m2m100, "split", to_english("__en__")),
    "nllb": Family(nllb, "merged", to_english("eng_Latn")),
    "nllb-int8": Family(nllb, "int8", to_english("eng_Latn")),
    "mbart50": Family(mbart50, "external", lambda k: dict(to_english("en_XX")(k), forced_eos_token_id=2)),
    "t5": Family(t5, "split", ask=lambda k, s: k("translate French to English: " + s)["input_ids"]),
    "byt5": Family(byt5, "merged"),
    "bart": Family(bart, "merged", dict(forced_bos_token_id=0, forced_eos_token_id=2, no_repeat_ngram_size=3), ARTICLES),
    "pegasus": Family(pegasus, "split", dict(forced_eos_token_id=1, length_penalty=0.8), ARTICLES),
    "mt5": Family(mt5, "merged", texts=ARTICLES),
    "gemma3": Family(
        gemma3, "merged", ask=chat, causal=True,
        card=dict(prompt=f"<bos><start_of_turn>user\n{REQUEST}{{source}}<end_of_turn>\n<start_of_turn>model\n")),
    "llama": Family(
        llama, "merged", ask=lambda k, s: k(PROMPT.replace("{source}", s))["input_ids"], causal=True,
        card=dict(prompt="<s>" + PROMPT)),
    "qwen": Family(
        qwen, "int8", ask=chat, causal=True,
        card=dict(prompt=f"<|im_start|>user\n{REQUEST}{{source}}<|im_end|>\n<|im_start|>assistant\n")),
}  # fmt: skip
