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

    def title(self, a):
        return self._rows("title", "title_at", a, a + 1)[0]

    def abstract_pieces(self, a):
        return self._rows("abstract_piece", "abstract_piece_at", a, a + 1)[0]

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

    def batch(self, numbers, vocab, most, titled):
        """What the net's forward takes, for the first `most` sentences of each article; titled: whether each shows its headline."""
        flat, lengths, owner, place, counts = [], [], [], [], []
        starts, headline = self.arrays["id_at"], torch.zeros(len(numbers), vocab)
        for b, (a, shown) in enumerate(zip(numbers, titled)):
            start, stop = self.span(a)
            stop = min(stop, start + most)
            flat.append(self.arrays["ids"][starts[start]:starts[stop]])
            lengths.append(np.diff(starts[start:stop + 1]))
            owner += [b] * (stop - start)
            place += range(stop - start)
            counts.append(stop - start)
            if shown:
                headline[b, self.title(a)] = 1
        at = np.concatenate([[0], np.cumsum(np.concatenate(lengths))])
        present = torch.arange(max(counts))[None] < torch.tensor(counts)[:, None]
        return (*map(torch.from_numpy, (np.concatenate(flat).astype(np.int64), at, np.array(owner), np.array(place), np.array(counts))), headline, present)

    def in_abstract(self, numbers, ids, at, owner, vocab):
        """[pieces, 2]: whether the abstract has the piece, and the piece with the next one."""
        single, double = [], []
        for b, a in enumerate(numbers):
            p = np.array(self.abstract_pieces(a), np.int64)
            single.append(b * vocab + p)
            double.append((b * vocab + p[:-1]) * vocab + p[1:])
        mine = torch.repeat_interleave(owner, at.diff()) * vocab + ids
        pairs = mine * vocab + torch.nn.functional.pad(ids[1:], (0, 1))
        return torch.stack([torch.isin(mine, torch.from_numpy(np.concatenate(single))), torch.isin(pairs, torch.from_numpy(np.concatenate(double)))], 1).float()
