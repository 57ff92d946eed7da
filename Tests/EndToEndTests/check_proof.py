"""Reads the logs of a site by the specifications alone; prints what is wrong.

usage: check_proof.py SITE [PUBLICKEY]

RFC 6962 section 2.1 for roots and consistency proofs, C2SP tlog-checkpoint and signed-note for
checkpoints, RFC 8032 section 5.1 for Ed25519. It shares no code with the program.
"""

import base64
import hashlib
import pathlib
import sys

P = 2**255 - 19
D = -121665 * pow(121666, P - 2, P) % P
BASE_Y = 4 * pow(5, P - 2, P) % P


def recover_x(y, sign):
    """The x of a point of the curve, or None."""
    if y >= P:
        return None
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * pow(2, (P - 1) // 4, P) % P
    if (x * x - square) % P or (x == 0 and sign):
        return None
    return P - x if (x & 1) != sign else x


BASE = (recover_x(BASE_Y, 0), BASE_Y)


def add(a, b):
    """The sum of two points."""
    (x1, y1), (x2, y2) = a, b
    product = D * x1 * x2 * y1 * y2 % P
    return (
        (x1 * y2 + x2 * y1) * pow(1 + product, P - 2, P) % P,
        (y1 * y2 + x1 * x2) * pow(1 - product, P - 2, P) % P,
    )


def times(number, point):
    """A multiple of a point."""
    total = (0, 1)
    while number:
        if number & 1:
            total = add(total, point)
        point = add(point, point)
        number >>= 1
    return total


def decode(data):
    """A point from its 32 bytes, or None."""
    number = int.from_bytes(data, "little")
    y = number & (2**255 - 1)
    x = recover_x(y, number >> 255)
    return None if x is None else (x, y)


def is_signature(key, text, signature):
    """Whether an Ed25519 signature is that of a text."""
    point, public = decode(signature[:32]), decode(key)
    scalar = int.from_bytes(signature[32:], "little")
    if len(signature) != 64 or point is None or public is None:
        return False
    digest = hashlib.sha512(signature[:32] + key + text).digest()
    challenge = int.from_bytes(digest, "little") % (2**252 + 27742317777372353535851937790883648493)
    return times(scalar, BASE) == add(point, times(challenge, public))


def leaf(data):
    return hashlib.sha256(b"\0" + data).digest()


def node(left, right):
    return hashlib.sha256(b"\1" + left + right).digest()


def root(leaves):
    """MTH of RFC 6962."""
    if not leaves:
        return hashlib.sha256(b"").digest()
    if len(leaves) == 1:
        return leaves[0]
    half = 1
    while half * 2 < len(leaves):
        half *= 2
    return node(root(leaves[:half]), root(leaves[half:]))


def is_consistent(first, second, first_root, second_root, proof):
    """The verification of RFC 9162 section 2.1.4.2, which is that of RFC 6962 proofs."""
    if first == second:
        return first_root == second_root and not proof
    if first & (first - 1) == 0:
        proof = [first_root] + proof
    fn, sn = first - 1, second - 1
    while fn & 1:
        fn, sn = fn >> 1, sn >> 1
    old = new = proof[0]
    for part in proof[1:]:
        if sn == 0:
            return False
        if fn & 1 or fn == sn:
            old, new = node(part, old), node(part, new)
            while not fn & 1 and fn:
                fn, sn = fn >> 1, sn >> 1
        else:
            new = node(new, part)
        fn, sn = fn >> 1, sn >> 1
    return (old, new, sn) == (first_root, second_root, 0)


def checkpoint(path, key):
    """The origin, size and root of a checkpoint; with a key its signature must be valid."""
    data = path.read_bytes()
    text, _, signatures = data.rpartition(b"\n\n")
    text = text + b"\n" if signatures.startswith("\u2014 ".encode()) else data
    if key:
        name, digest, public = key.split("+", 2)
        public = base64.b64decode(public)
        assert public[0] == 1, "not Ed25519"
        want = hashlib.sha256(name.encode() + b"\n" + public).digest()[:4]
        assert want.hex() == digest, "hash of the key"
        lines = [line.split(" ") for line in signatures.decode().splitlines()]
        made = [base64.b64decode(line[2]) for line in lines if line[1] == name]
        assert len(made) == 1 and made[0][:4] == want, f"{path}: no signature"
        assert is_signature(public[1:], text, made[0][4:]), f"{path}: the signature"
    origin, size, digest = text.decode().split("\n")[:3]
    return origin, int(size), base64.b64decode(digest)


def main():
    site = pathlib.Path(sys.argv[1])
    key = sys.argv[2] if len(sys.argv) > 2 else None
    for name in ["item", "capacity"]:
        lines = (site / "audit" / name / "entries.jsonl").read_bytes().split(b"\n")
        assert lines.pop() == b"", "the end of the last line"
        leaves = [leaf(line) for line in lines]
        origin, size, digest = checkpoint(site / "audit" / name / "checkpoint", key)
        assert size == len(leaves), f"{name}: {size} entries"
        assert digest == root(leaves), f"{name}: the root"
        for path in sorted((site / "audit/checkpoints").glob("*")):
            past = checkpoint(path, key)
            if past[0] != origin:
                continue
            proof = (site / "audit/consistency" / path.name).read_text().splitlines()
            assert proof[:2] == ["storno/consistency/1", f"{past[1]} {size}"], path
            nodes = [base64.b64decode(line) for line in proof[2:]]
            assert is_consistent(past[1], size, past[2], digest, nodes), f"{path}: consistency"
            print(f"{path.name} {past[1]} of {size}")


main()
