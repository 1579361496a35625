// Shows a name's card where the browser does not know `interestfor` but knows popovers. Elsewhere the name is a plain link.
{
const known = 'interestForElement' in HTMLAnchorElement.prototype;
if (!known && 'popover' in HTMLElement.prototype && matchMedia('(hover: hover)').matches) {
  let timer, shown;
  const hide = () => { clearTimeout(timer); shown?.hidePopover(); shown = undefined; };
  const show = link => {
    const card = document.getElementById(link.getAttribute('interestfor'));
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
  for (const link of document.querySelectorAll('a[interestfor]')) {
    link.addEventListener('mouseenter', () => { clearTimeout(timer); timer = setTimeout(show, 250, link); });
    link.addEventListener('mouseleave', hide);
    link.addEventListener('focus', () => show(link));
    link.addEventListener('blur', hide);
  }
}
}
