"use client";
import { Component, type ReactNode } from "react";

type Props = { children: ReactNode /** Called once if the island fails. */; onFail?: () => void };

/**
 * Error boundary of a script that enhances a visitors' page. If its code fails to load, render or run, its additions
 * disappear and the server's page remains.
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
