// Keeps the place when the reader changes language, as far as the other page has it. `data-keeps` is `*` where it has all;
// else it names the annotations that it has too, and where the numbers of its blocks leave those of this page: `5:4`, from block
// 5 on it is block 4 and so forth. What is no block leads to the block it is in; without an answer the page opens at its top.
{
// A block; a heading holds an element with an id of its own besides.
const numbered = '[id^=p]:not(span)';
const there = (keeps, id) => {
  const known = keeps.split(' ');
  if (keeps === '*' || (/^[anr]-/.test(id) && known.includes(id.slice(2)))) return id;
  const here = document.getElementById(id), block = here?.closest(numbered) ?? here?.closest('.block')?.querySelector(numbered);
  const number = Number(/^p(\d+)$/.exec(block?.id)?.[1]);
  if (!number) return '';
  const [from, to] = known.map(shift => shift.split(':')).findLast(([from, to]) => from <= number && to >= 0) ?? [1, 1];
  return to > 0 ? `p${number - (from - to)}` : '';
};
const seen = (element, from = 0) => {
  const { top, bottom } = element?.getBoundingClientRect() ?? {};
  return bottom > from && top < innerHeight;
};
// The place is what the address names, until the reader has read on: then the block that they see first, more than its last line.
const place = link => {
  const id = decodeURIComponent(location.hash.slice(1));
  return seen(link) || seen(document.getElementById(id)) ? id : [...document.querySelectorAll(`main ${numbered}`)].find(block => seen(block, 64))?.id ?? id;
};
for (const link of document.querySelectorAll('a.other[data-keeps]')) link.onclick = () => { link.hash = there(link.dataset.keeps, place(link)) };
}
