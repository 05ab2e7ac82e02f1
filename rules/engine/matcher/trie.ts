/** A trie in columns; node 0 is the root. Children are a list from `first` by `sibling`; -1 ends it. */
export interface Trie {
  unit: number[];
  first: number[];
  sibling: number[];
  depth: number[];
  /** First term that ends here; more follow by `nextTerm`. */
  term: number[];
  nextTerm: Int32Array;
}

/** `words[n]` is term n in folded units; an empty word ends nowhere and so never matches. */
export function buildTrie(words: readonly string[]): Trie {
  const trie: Trie = {
    unit: [0],
    first: [-1],
    sibling: [-1],
    depth: [0],
    term: [-1],
    nextTerm: new Int32Array(words.length).fill(-1),
  };
  // Sorted, each word shares its path with the one before, so no child is ever searched for.
  const order = [...words.keys()].filter((index) => words[index]).sort(byWord(words));
  const path = [0];
  let before = '';
  for (const index of order) {
    const word = words[index]!;
    let shared = 0;
    while (shared < before.length && before.charCodeAt(shared) === word.charCodeAt(shared)) shared++;
    for (let at = shared; at < word.length; at++)
      path[at + 1] = addChild(trie, path[at]!, word.charCodeAt(at));
    endTerm(trie, path[word.length]!, index);
    before = word;
  }
  return trie;
}

const byWord = (words: readonly string[]) => (a: number, b: number) =>
  words[a]! < words[b]! ? -1 : words[a]! > words[b]! ? 1 : b - a;

function addChild(trie: Trie, parent: number, unit: number): number {
  const node = trie.unit.push(unit) - 1;
  trie.first.push(-1);
  trie.sibling.push(trie.first[parent]!);
  trie.depth.push(trie.depth[parent]! + 1);
  trie.term.push(-1);
  trie.first[parent] = node;
  return node;
}

// Equal words come with the highest index first, so the list that grows at its head ascends.
function endTerm(trie: Trie, node: number, index: number): void {
  trie.nextTerm[index] = trie.term[node]!;
  trie.term[node] = index;
}
