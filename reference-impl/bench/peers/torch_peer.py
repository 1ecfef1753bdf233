"""PyTorch's DataLoader in its fastest forms, and tensors by hand without it. Protocol: ../README.md."""
import torch
from peer import BATCH, OFFSET, SCALE, images, labels, serve
from torch.utils.data import BatchSampler, DataLoader, Dataset, RandomSampler

x, y = torch.from_numpy(images), torch.from_numpy(labels)


class Item(Dataset):
    """What tutorials write: one sample a call."""

    def __len__(self):
        return len(y)

    def __getitem__(self, i):
        return x[i].unsqueeze(0).float().mul_(SCALE).add_(OFFSET), y[i]


class Batched(Dataset):
    """One call a batch: as fast as a DataLoader gets."""

    def __len__(self):
        return len(y)

    def __getitem__(self, indices):
        i = torch.as_tensor(indices)
        return x[i].unsqueeze(1).float().mul_(SCALE).add_(OFFSET), y[i]


class Permutation:
    """The cheapest sampler there is: a tensor of indices a batch."""

    def __iter__(self):
        return iter(torch.randperm(len(y)).split(BATCH))

    def __len__(self):
        return -(-len(y) // BATCH)


def by_hand():
    out8, out = torch.empty(BATCH, 28, 28, dtype=torch.uint8), torch.empty(BATCH, 28, 28)
    for i in torch.randperm(len(y)).split(BATCH):
        b, f = out8[:len(i)], out[:len(i)]
        torch.index_select(x, 0, i, out=b)
        yield f.copy_(b).mul_(SCALE).add_(OFFSET), y[i]


def threads(count, make):
    def start():
        torch.set_num_threads(count)
        return make()
    return start


def loader(workers, sampler):
    kept = DataLoader(Batched(), batch_size=None, sampler=sampler, num_workers=workers, persistent_workers=workers > 0)
    return lambda: kept


serve({
    'PyTorch DataLoader, batched, 0 workers, 1 thread': threads(1, loader(0, Permutation())),
    'PyTorch DataLoader, batched, 0 workers, 2 threads': threads(2, loader(0, Permutation())),
    'PyTorch DataLoader, batched, 1 worker': threads(1, loader(1, Permutation())),
    'PyTorch DataLoader, batched, 2 workers': threads(1, loader(2, Permutation())),
    'PyTorch DataLoader, one sample a call': threads(1, lambda: DataLoader(Item(), BATCH, shuffle=True)),
    'PyTorch tensors by hand, no DataLoader': threads(1, by_hand),
})
