// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace dglm {

struct Colour {
  uint8_t red = 0;
  uint8_t green = 0;
  uint8_t blue = 0;
  double opacity = 1;  ///< 0..1

  Colour withOpacity(double value) const { return {red, green, blue, value}; }
  bool operator==(const Colour&) const = default;
};

constexpr Colour kBlack{0, 0, 0};
constexpr Colour kWhite{255, 255, 255};
constexpr Colour kGrey{128, 128, 128};

/// A place on the page, in points (1/72 inch) from its upper left corner.
struct PagePoint {
  double x = 0;
  double y = 0;
};

struct RectShape {
  PagePoint topLeft;
  double width = 0;
  double height = 0;
  std::optional<Colour> fill;
  std::optional<Colour> line;
  double lineWidth = 0.5;
  double radius = 0;     ///< of the corners
  std::string tip = {};  ///< what the shape stands for, shown when it is pointed at
};

/// An open line from point to point.
struct PathShape {
  std::vector<PagePoint> points;
  Colour colour;
  double width = 0.5;
  bool isDashed = false;
};

struct DotShape {
  PagePoint centre;
  double radius = 1;
  Colour fill;
  std::string tip = {};
};

enum class TextAnchor { Start, Middle, End };

struct TextShape {
  PagePoint baseline;  ///< of the anchor
  std::string text;    ///< UTF-8
  double size = 8;     ///< points
  TextAnchor anchor = TextAnchor::Middle;
  double turn = 0;  ///< degrees, counter-clockwise, about `baseline`
  Colour colour = kBlack;
  bool isNumber = false;  ///< with a point and no separators: a window may write it as its language does
};

using Shape = std::variant<RectShape, PathShape, DotShape, TextShape>;

/// A page with its shapes, the lowest first: what the window paints and files hold. Texts are in a serif font.
struct Drawing {
  double width = 0;  ///< points
  double height = 0;
  std::string title;        ///< not drawn
  std::string description;  ///< not drawn
  std::vector<Shape> shapes;
};

/// About how wide a text is, in points: core knows no fonts.
double estimatedWidth(const std::string& text, double size);

}  // namespace dglm
