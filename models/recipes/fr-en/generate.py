"""Greedy and beam search over an exported model directory, with the key-value cache, in plain NumPy.

This is the recipe's own yardstick: the product decodes in Java, transformers decodes in torch, and compare.py checks
that all take the same decisions. The beam search is that of transformers' `_beam_search` (early_stopping False): a
hypothesis scores its log-probability divided by (pieces, the final </s> included) ** length_penalty; a sentence is
done when num_beams hypotheses are finished and no running one scores better at its present length.
"""

import json
import os
import time

import numpy as np
import onnxruntime as ort
from tokenizers import Tokenizer


class Model:
    """The two sessions of a model directory. `seconds` adds up the time spent inside ONNX Runtime, by `clock`."""

    def __init__(self, folder, threads=1, options=None):
        so = options or ort.SessionOptions()
        so.intra_op_num_threads, so.inter_op_num_threads = threads, 1
        so.log_severity_level = 3
        self.encoder = ort.InferenceSession(os.path.join(folder, "encoder_model.onnx"), so)
        self.decoder = ort.InferenceSession(os.path.join(folder, "decoder_model_merged.onnx"), so)
        with open(os.path.join(folder, "generation_config.json")) as f:
            self.config = json.load(f)
        self.tokenizer = Tokenizer.from_file(os.path.join(folder, "tokenizer.json"))
        self.presents = [o.name for o in self.decoder.get_outputs() if o.name.startswith("present")]
        heads, size = next((i.shape[1], i.shape[3]) for i in self.decoder.get_inputs() if i.name.startswith("past"))
        self.empty = lambda rows: np.zeros((rows, heads, 0, size), np.float32)
        self.seconds, self.clock = 0, time.perf_counter

    def run(self, session, feed):
        start = self.clock()
        out = session.run(None, feed)
        self.seconds += self.clock() - start
        return out

    def encode(self, sources, width=None):
        """(hidden states, mask) of piece lists padded on the right to the longest or to `width`."""
        width = max(width or 0, *map(len, sources))
        ids = np.full((len(sources), width), self.config["pad_token_id"], np.int64)
        mask = np.zeros_like(ids)
        for r, s in enumerate(sources):
            ids[r, : len(s)], mask[r, : len(s)] = s, 1
        return self.run(self.encoder, dict(input_ids=ids, attention_mask=mask))[0], mask

    def decode(self, last, mask, hidden, past):
        """One pass: (logits of the last position, cache). past is None the first time."""
        feed = dict(
            encoder_attention_mask=mask,
            input_ids=last[:, None],
            encoder_hidden_states=hidden,
            use_cache_branch=np.array([past is not None]),
        )
        for name in self.presents:
            feed[name.replace("present", "past_key_values")] = past[name] if past else self.empty(len(last))
        logits, *kept = self.run(self.decoder, feed)
        kept = dict(zip(self.presents, kept))
        if past:
            kept.update({n: t for n, t in past.items() if ".encoder." in n})
        return logits[:, -1], kept

    def greedy(self, sources, width=None, watch=None):
        """The likeliest piece at every step; lists of pieces without </s>. watch(sentence, logits) sees every row."""
        hidden, mask = self.encode(sources, width)
        live = np.arange(len(sources))
        out, past = [[] for _ in sources], None
        last = np.full(len(sources), self.config["decoder_start_token_id"], np.int64)
        for _ in range(self.config["max_length"] - 1):
            logits, past = self.decode(last, mask, hidden, past)
            if watch:
                for row, sentence in enumerate(live):
                    watch(sentence, logits[row])
            logits[:, self.banned()] = -np.inf
            last = logits.argmax(1)
            going = last != self.config["eos_token_id"]
            for sentence, piece in zip(live[going], last[going]):
                out[sentence].append(int(piece))
            if not going.all():
                live, last, mask, hidden = live[going], last[going], mask[going], hidden[going]
                past = {n: t[going] for n, t in past.items()}
            if not len(live):
                break
        return out

    def banned(self):
        return [b[0] for b in self.config.get("bad_words_ids") or [] if len(b) == 1]

    def beam(self, sources, beams=None, width=None):
        """The best hypothesis of a beam search for each source: (pieces without </s>, score)."""
        c = self.config
        k, eos, penalty, longest = (
            beams or c["num_beams"],
            c["eos_token_id"],
            c.get("length_penalty", 1.0),
            c["max_length"] - 1,
        )
        hidden, mask = self.encode(sources, width)
        hidden, mask = hidden.repeat(k, 0), mask.repeat(k, 0)
        live, past = list(range(len(sources))), None
        paths = [[[] for _ in range(k)] for _ in sources]
        scores = np.full((len(sources), k), -1e9, np.float32)
        scores[:, 0] = 0
        finished = [[] for _ in sources]
        last = np.full(len(sources) * k, c["decoder_start_token_id"], np.int64)
        for length in range(1, longest + 1):
            logits, past = self.decode(last, mask, hidden, past)
            top = logits.max(1, keepdims=True)
            logp = logits - top - np.log(np.exp(logits - top).sum(1, keepdims=True))
            logp[:, self.banned()] = -np.inf
            total = (logp.reshape(len(live), k, -1) + scores[:, :, None]).reshape(len(live), -1)
            best = np.argpartition(total, -2 * k, axis=1)[:, -2 * k :]
            rows, pieces, keep = [], [], []
            vocab = logp.shape[1]
            for r, sentence in enumerate(live):
                order = best[r][np.lexsort((best[r], -total[r, best[r]]))]
                kept = []
                for rank, at in enumerate(order):
                    row, piece, score = int(at) // vocab, int(at) % vocab, float(total[r, at])
                    if piece == eos or length == longest:
                        if rank < k:
                            finished[sentence].append(
                                (score / length**penalty, paths[sentence][row] + [piece] * (piece != eos))
                            )
                    elif len(kept) < k:
                        kept.append((row, piece, score))
                finished[sentence] = sorted(finished[sentence], key=lambda f: -f[0])[:k]
                full = len(finished[sentence]) == k
                if length == longest or full and kept[0][2] / length**penalty <= finished[sentence][-1][0]:
                    continue
                paths[sentence] = [paths[sentence][row] + [piece] for row, piece, _ in kept]
                rows += [r * k + row for row, _, _ in kept]
                pieces += [piece for _, piece, _ in kept]
                keep.append((r, sentence, [s for _, _, s in kept]))
            if not keep:
                break
            past = {n: t[rows] if ".decoder." in n or len(keep) < len(live) else t for n, t in past.items()}
            if len(keep) < len(live):
                hidden, mask = hidden[rows], mask[rows]
            live, scores, last = (
                [s for _, s, _ in keep],
                np.array([s for _, _, s in keep], np.float32),
                np.array(pieces, np.int64),
            )
        return [(f[0][1], f[0][0]) for f in finished]


def bucket(length, step=8):
    """The width a source of this many pieces is padded to, so that its padding never depends on its neighbours."""
    return -(-length // step) * step
