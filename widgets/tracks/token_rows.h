// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <vector>

#include "widgets/tracks/sequence_rows.h"

namespace dglm {

// The tokens that the model reads, as rows of the linear view. Tokens stand in the order of their bases without
// overlap; only the last may wrap.

/// What the model reads at once: <cls>, then these tokens. Windows overlap.
struct WindowMark {
  BaseRange bases;         ///< 0-based, half-open; may wrap on circular records
  int64_t tokens = 0;      ///< without <cls>
  int64_t tailTokens = 0;  ///< of them single bases: what was left of the sequence, and letters other than A, C, G, T
};

/// Whether tokens are drawn as boxes; where these find no room, windows are.
bool hasRoomForTokens(const ViewRange& view, const PaintStyle& style);

/// A box for each token, its text where it fits, and a mark from where on the values are the next window's; tokens of
/// one base are lighter.
void paintTokenRow(const RowContext& context, const QRectF& rect, const std::vector<TokenMark>& tokens);

/// A band for each window with the number of its tokens, in two lanes by turns, so that it is seen how they overlap.
void paintWindowRow(const RowContext& context, const QRectF& rect, const std::vector<WindowMark>& windows);

/// A line through `rect` where each window starts, with <cls> at its top.
void paintWindowEdges(const RowContext& context, const QRectF& rect, const std::vector<WindowMark>& windows);

/// The token that covers a base, or null.
const TokenMark* tokenAt(const std::vector<TokenMark>& tokens, int64_t base, int64_t recordLength);

}  // namespace dglm
