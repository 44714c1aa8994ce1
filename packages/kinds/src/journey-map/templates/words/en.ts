/** What the templates of journey maps are called; what they hold is content and stays as it is. */
export const en = {
  blank: "Blank with lanes",
  blankIs: "Three stages and the lanes most teams begin with, ready to be filled.",
  firstWeeks: "First weeks in a new job",
  firstWeeksIs: "An employee's way from the signed contract to the first own result, with the teams that serve it.",
  groceries: "Ordering groceries online",
  groceriesIs: "A customer's first order, from an advert to the unpacked bags: feelings, pain points and ideas.",
} as const;
