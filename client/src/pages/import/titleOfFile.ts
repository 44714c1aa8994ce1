/** A board's title from the name of its file: "va-journeys_2024.csv" is "Va journeys 2024". */
export function titleOfFile(name: string): string {
  const words = name
    .replace(/\.[A-Za-z0-9]{1,5}$/, "")
    .replace(/[_-]+/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  return (words.charAt(0).toLocaleUpperCase() + words.slice(1)).slice(0, 300);
}
