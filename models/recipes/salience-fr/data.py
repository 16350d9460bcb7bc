"""The arrays that prepare.py wrote, one article at a time or in padded batches."""
import numpy as np
import torch


class Articles:
    def __init__(self, path):
        self.arrays = dict(np.load(path))
        self.article_at = self.arrays["article_at"]

    def __len__(self):
        return len(self.article_at) - 1

    def span(self, a):
        return int(self.article_at[a]), int(self.article_at[a + 1])

    def size(self, a):
        return int(self.article_at[a + 1] - self.article_at[a])

    def _rows(self, flat, at, start, stop):
        offsets = self.arrays[at]
        return [self.arrays[flat][offsets[s]:offsets[s + 1]].tolist() for s in range(start, stop)]

    def pieces(self, a):
        return self._rows("ids", "id_at", *self.span(a))

    def stems(self, a):
        return self._rows("stems", "stem_at", *self.span(a))

    def abstract(self, a):
        return self._rows("abstracts", "abstract_at", a, a + 1)[0]

    def gain(self, a):
        start, stop = self.span(a)
        return self.arrays["gain"][start:stop]

    def for_table(self, numbers):
        """What selection.table wants."""
        return ((a, self.stems(a), self.abstract(a), self.gain(a)) for a in numbers)

    def batch(self, numbers, most=60):
        """(flat ids, where each sentence starts and the end, article and place of each, gains [articles, most sentences, 4], mask)."""
        flat, lengths, owner, place, gains = [], [], [], [], []
        starts = self.arrays["id_at"]
        for b, a in enumerate(numbers):
            start, stop = self.span(a)
            stop = min(stop, start + most)
            flat.append(self.arrays["ids"][starts[start]:starts[stop]])
            lengths.append(np.diff(starts[start:stop + 1]))
            owner += [b] * (stop - start)
            place += range(stop - start)
            gains.append(self.arrays["gain"][start:stop])
        width = max(map(len, gains))
        gain, mask = np.zeros((len(gains), width, 4), np.float32), np.zeros((len(gains), width), bool)
        for b, g in enumerate(gains):
            gain[b, :len(g)], mask[b, :len(g)] = g, True
        at = np.concatenate([[0], np.cumsum(np.concatenate(lengths))])
        return tuple(map(torch.from_numpy, (np.concatenate(flat).astype(np.int64), at, np.array(owner), np.array(place), gain, mask)))
