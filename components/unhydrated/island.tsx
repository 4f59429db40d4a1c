"use client";
import { Component, type ReactNode } from "react";

type Props = { children: ReactNode /** Called once when the island fails. */; onFail?: () => void };

/**
 * Error boundary of a script that adds something to a visitors' page. If its code cannot be loaded, rendered or run,
 * what it added goes and the page stays as the server wrote it.
 */
export class Island extends Component<Props, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override componentDidCatch() {
    this.props.onFail?.();
  }

  override render() {
    return this.state.failed ? null : this.props.children;
  }
}
