import { Button, type ButtonProps } from "@mantine/core";
import type { ReactNode } from "react";
import { Link } from "wouter";

interface LinkButtonProps extends ButtonProps {
  /** Of a page of the program. */
  readonly href: string;
  readonly children: ReactNode;
}

/** A link to a page of the program that looks like a button. */
export function LinkButton(props: LinkButtonProps) {
  return <Button component={Link} {...props} />;
}
