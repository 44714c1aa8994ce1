/** What the templates of card sorts are called; what they hold is content and stays as it is. */
export const en = {
  bankingApp: "Features of a banking app",
  bankingAppIs: "24 features of a banking app, unsorted: what would your customers look for together?",
  blank: "Blank",
  blankIs: "An empty tray for your own list of cards.",
  library: "Website navigation: library",
  libraryIs: "30 pages of a city library's website, each with a short explanation, some of them already sorted.",
  retrospective: "Retrospective themes",
  retrospectiveIs: "20 notes of a team's quarter, for grouping into the themes that are worth talking about.",
} as const;
