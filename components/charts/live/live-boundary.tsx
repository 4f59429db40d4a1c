"use client";
import { Component, type ReactNode } from "react";

/** If the live chart cannot be drawn, it goes and the still is left; the failure is told to the page and stops here. */
export class LiveBoundary extends Component<{ onFail: () => void; children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override componentDidCatch() {
    this.props.onFail();
  }

  override render() {
    return this.state.failed ? null : this.props.children;
  }
}
