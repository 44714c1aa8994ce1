import { iconGrid, iconNames, iconPaths, iconStroke, type IconName } from "@throughline/scene";

/** One of the board's own icons as an inline picture; without a title it is decoration. */
export function SceneIcon({ icon, size = 16, title }: { icon: IconName; size?: number; title?: string }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox={`0 0 ${iconGrid} ${iconGrid}`}
      fill="none"
      stroke="currentColor"
      strokeWidth={iconStroke}
      strokeLinecap="round"
      strokeLinejoin="round"
      role={title === undefined ? undefined : "img"}
      aria-label={title}
      aria-hidden={title === undefined}
      focusable="false"
      style={{ flex: "none", display: "block" }}
    >
      <path d={iconPaths[icon]} />
    </svg>
  );
}

/** The icon of that name if there is one; types of elements name theirs as plain text. */
export function iconNamed(name: string | undefined): IconName | undefined {
  return iconNames.find((icon) => icon === name);
}
