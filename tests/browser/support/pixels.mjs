// What is drawn where no computed style tells: a part of a screenshot, read through a canvas in another page.
let reader;

/** The contrast between the brightest and the darkest pixel in a box of the window; 1 if all are the same. */
export async function contrast(page, box) {
  reader ??= await page.context().browser().newPage();
  const shot = await page.screenshot({ clip: box, animations: 'allow', caret: 'initial' });
  return reader.evaluate(async data => {
    const picture = await createImageBitmap(await (await fetch(data)).blob());
    const pen = new OffscreenCanvas(picture.width, picture.height).getContext('2d');
    pen.drawImage(picture, 0, 0);
    const { data: bytes } = pen.getImageData(0, 0, picture.width, picture.height);
    const linear = v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
    let dark = 1, bright = 0;
    for (let i = 0; i < bytes.length; i += 4) {
      const light = 0.2126 * linear(bytes[i] / 255) + 0.7152 * linear(bytes[i + 1] / 255) + 0.0722 * linear(bytes[i + 2] / 255);
      dark = Math.min(dark, light);
      bright = Math.max(bright, light);
    }
    return (bright + 0.05) / (dark + 0.05);
  }, `data:image/png;base64,${shot.toString('base64')}`);
}
