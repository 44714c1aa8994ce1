/** The key of the "+" for a card in a step and a lane. */
export function addCardKey(stepId: string, laneId: string): string {
  return `add-card:${stepId}:${laneId}`;
}

/** The key of the "+" for the point of a lane in a step. */
export function addEmotionKey(laneId: string, stepId: string): string {
  return `add-emotion:${laneId}:${stepId}`;
}
