/** Pearson's correlation of two equally long lists, −1…1; undefined for fewer than two values or no variation. */
export function pearson(xs: readonly number[], ys: readonly number[]): number | undefined {
  if (xs.length !== ys.length) throw new RangeError("Pearson's r needs lists of one length.");
  if (xs.length < 2 || isConstant(xs) || isConstant(ys)) return undefined;
  const [meanX, meanY] = [mean(xs), mean(ys)];
  let [xy, xx, yy] = [0, 0, 0];
  for (const [at, x] of xs.entries()) {
    const dx = x - meanX;
    const dy = (ys[at] ?? meanY) - meanY;
    xy += dx * dy;
    xx += dx * dx;
    yy += dy * dy;
  }
  return Math.max(-1, Math.min(1, xy / Math.sqrt(xx * yy)));
}

/** Asked of the values themselves: a rounded mean would leave a constant list with a speck of variance. */
function isConstant(values: readonly number[]): boolean {
  return values.every((value) => value === values[0]);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
