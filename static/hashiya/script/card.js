// Shows a name's card: by `interestfor` where the browser knows it (the page itself has `data-card`, because HTML does not),
// by this script where it knows popovers. Elsewhere the name is a plain link.
{
if ('interestForElement' in HTMLAnchorElement.prototype) {
  for (const link of document.querySelectorAll('a[data-card]')) link.setAttribute('interestfor', link.dataset.card);
} else if ('popover' in HTMLElement.prototype && matchMedia('(hover: hover)').matches) {
  let timer, shown;
  const hide = () => { clearTimeout(timer); shown?.hidePopover(); shown = undefined; };
  const show = link => {
    const card = document.getElementById(link.dataset.card);
    if (!card || card === shown) return;
    hide();
    card.showPopover();
    const place = link.getBoundingClientRect(), box = card.getBoundingClientRect();
    const below = place.bottom + box.height < innerHeight;
    // physical: positions on the screen are measured from its left and top whatever the direction.
    const edge = getComputedStyle(link).direction === 'rtl' ? place.right - box.width : place.left;
    card.style.left = `${Math.min(Math.max(edge, 0), innerWidth - box.width)}px`;
    card.style.top = `${below ? place.bottom : place.top - box.height - 8}px`;
    shown = card;
  };
  for (const link of document.querySelectorAll('a[data-card]')) {
    link.addEventListener('mouseenter', () => { clearTimeout(timer); timer = setTimeout(show, 250, link); });
    link.addEventListener('mouseleave', hide);
    link.addEventListener('focus', () => show(link));
    link.addEventListener('blur', hide);
  }
}
}
