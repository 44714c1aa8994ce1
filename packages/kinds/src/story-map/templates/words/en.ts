/** What the templates of story maps are called; what they hold is content and stays as it is. */
export const en = {
  blank: "Blank story map",
  blankIs: "Three activities and two releases with a hint in each place, ready to be typed over.",
  onboarding: "First weeks of a new colleague",
  onboardingIs: "A people tool planned along what a new colleague and their team go through, pilot first.",
  onlineShop: "Online shop, first release",
  onlineShopIs:
    "From finding a product to sending it back: a walking skeleton for friends, the launch, and what comes after.",
} as const;
