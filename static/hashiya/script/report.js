// The link for reporting an error takes along the words that the reader has selected last, with the address of their paragraph.
{
const LONGEST = 300;                                // letters: an address may not be long
const link = document.querySelector('a.report'), { body } = link.dataset, { href } = link;
document.addEventListener('selectionchange', () => {
  const selection = getSelection(), words = selection.toString().trim();
  const block = selection.anchorNode?.parentElement?.closest('.words [id^=p]');
  if (!words || !block) return;
  const quoted = [...words].slice(0, LONGEST).join('').replace(/\s+/g, ' ');
  link.href = href.replace(encodeURIComponent(body), encodeURIComponent(`${body}#${block.id}\n\n> ${quoted}\n\n`));
});
}
