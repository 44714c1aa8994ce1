import type { Template } from "../../contract/kind.ts";
import { curveType } from "../elements/lane/laneType.ts";
import { writeJourney } from "./writeJourney.ts";
import { say } from "./words/say.ts";

/** A customer's journey with everything a map can show. */
export const orderingGroceries: Template = {
  id: "ordering-groceries",
  get label() {
    return say.groceries;
  },
  get description() {
    return say.groceriesIs;
  },
  title: "Ordering groceries online",
  build: (board) =>
    writeJourney(board, {
      lanes: {
        doing: { type: "action", title: "Doing" },
        thinking: { type: "thought", title: "Thinking" },
        touchpoints: { type: "touchpoint" },
        feeling: { type: curveType, title: "Feeling" },
        pains: { type: "pain-point" },
        chances: { type: "opportunity" },
      },
      stages: [
        {
          title: "Become aware",
          hue: "sky",
          steps: [
            {
              title: "See an advert",
              feels: { feeling: [0.5, "assumed"] },
              cards: {
                doing: ["Sees a poster at the tram stop after work"],
                thinking: ["“Groceries at the door by seven? That would save my evening.”"],
                touchpoints: [{ text: "Tram stop poster", services: ["Brand campaign"] }],
                chances: ["Put a code for the first delivery on the poster, so that we see what it brings"],
              },
            },
            {
              title: "Compare",
              feels: { feeling: [0, "assumed"] },
              cards: {
                doing: ["Asks in the family chat who has tried one", "Compares prices of ten usual things"],
                thinking: ["“Is the fruit as good as when I choose it myself?”"],
                touchpoints: ["Price overview", "Friends' recommendations"],
                pains: ["Delivery fee only shows up at the end"],
                chances: ["Show the full price for my postcode before sign-up"],
              },
            },
          ],
        },
        {
          title: "Order",
          hue: "lemon",
          steps: [
            {
              title: "Build the basket",
              feels: { feeling: [1, "measured"] },
              cards: {
                doing: ["Searches the weekly list item by item", "Picks replacements for two things that are sold out"],
                thinking: ["“Next week this should take five minutes.”"],
                touchpoints: [{ text: "Shop, on the phone", services: ["Catalogue", "Stock"] }],
                pains: ["Cannot paste a shopping list"],
                chances: [
                  {
                    text: "Fill the basket from a photo of the list",
                    matters: true,
                    note: "Asked for by 9 of 12 people in the May interviews.",
                  },
                ],
              },
            },
            {
              title: "Pay",
              feels: { feeling: [-1.5, "measured"] },
              cards: {
                doing: ["Enters a card", "Is sent to the bank's app and back"],
                thinking: ["“Did that work? Do I have to do it again?”"],
                touchpoints: [{ text: "Checkout", services: ["Payment provider", "Fraud check"] }],
                pains: [
                  {
                    text: "The card is declined and the reserved slot is gone",
                    matters: true,
                    note: "One in fourteen first orders ends here.",
                    services: ["Payment provider"],
                  },
                ],
                chances: ["Hold the slot for ten minutes while people fix the payment"],
              },
            },
            {
              title: "Track the order",
              feels: { feeling: [0.5, "measured"] },
              cards: {
                doing: ["Looks at the map in the app twice on the way home"],
                thinking: ["“Will I be home before the driver?”"],
                touchpoints: [{ text: "Order status", services: ["Route planning"] }, "Text message"],
                chances: ["Let people move the slot by half an hour until the van has left"],
              },
            },
          ],
        },
        {
          title: "Receive",
          hue: "mint",
          steps: [
            {
              title: "Meet the driver",
              feels: { feeling: [2, "measured"] },
              cards: {
                doing: ["Takes the bags at the door", "Hands back last week's crates"],
                thinking: ["“He even carried it up to the fourth floor.”"],
                touchpoints: [{ text: "Driver", matters: true, services: ["Delivery partner"] }],
              },
            },
            {
              title: "Unpack",
              feels: { feeling: [-0.5, "assumed"] },
              cards: {
                doing: ["Checks the fruit first", "Reports a broken egg box"],
                thinking: ["“Too many paper bags for one dinner.”"],
                touchpoints: ["Bags and labels", "Help in the app"],
                pains: ["A refund takes three screens and a photo"],
                chances: ["One tap per item: “this was not right”, refunded at once"],
              },
            },
          ],
        },
      ],
    }),
};
