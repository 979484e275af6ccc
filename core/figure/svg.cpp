// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/figure/svg.h"

#include <array>
#include <cstdio>

#include "core/base/text_decoder.h"

namespace dglm {
namespace {

constexpr double kMmPerPoint = 25.4 / 72;

/// Two decimals, a hundredth of a point, without needless zeros.
std::string number(double value) {
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%.2f", value);
  std::string result = text.data();
  result.erase(result.find_last_not_of('0') + 1);
  if (result.back() == '.')
    result.pop_back();
  return result == "-0" ? "0" : result;
}

std::string escaped(const std::string& text) {
  std::string result;
  for (const char c : printableText(text)) {
    if (c == '&')
      result += "&amp;";
    else if (c == '<')
      result += "&lt;";
    else if (c == '>')
      result += "&gt;";
    else if (c == '"')
      result += "&quot;";
    else
      result += c;
  }
  return result;
}

std::string attribute(const char* name, const std::string& value) {
  return std::string(" ") + name + "=\"" + value + "\"";
}

std::string paint(const char* name, const std::optional<Colour>& colour) {
  if (!colour)
    return attribute(name, "none");
  std::array<char, 8> hex{};
  std::snprintf(hex.data(), hex.size(), "#%02x%02x%02x", colour->red, colour->green, colour->blue);
  std::string text = attribute(name, hex.data());
  if (colour->opacity < 1)
    text += attribute((std::string(name) + "-opacity").c_str(), number(colour->opacity));
  return text;
}

/// The end of an element, with a title where there is a tip.
std::string end(const char* element, const std::string& tip) {
  if (tip.empty())
    return "/>\n";
  return "><title>" + escaped(tip) + "</title></" + element + ">\n";
}

std::string element(const RectShape& rect) {
  std::string text = "<rect" + attribute("x", number(rect.topLeft.x)) + attribute("y", number(rect.topLeft.y)) +
                     attribute("width", number(rect.width)) + attribute("height", number(rect.height)) +
                     paint("fill", rect.fill);
  if (rect.radius > 0)
    text += attribute("rx", number(rect.radius));
  if (rect.line)
    text += paint("stroke", rect.line) + attribute("stroke-width", number(rect.lineWidth));
  return text + end("rect", rect.tip);
}

std::string element(const PathShape& path) {
  std::string points;
  for (const PagePoint& point : path.points)
    points += (points.empty() ? "" : " ") + number(point.x) + "," + number(point.y);
  return "<polyline" + attribute("points", points) + attribute("fill", "none") + paint("stroke", path.colour) +
         attribute("stroke-width", number(path.width)) +
         (path.isDashed ? attribute("stroke-dasharray", "4 2") : std::string()) + "/>\n";
}

std::string element(const DotShape& dot) {
  return "<circle" + attribute("cx", number(dot.centre.x)) + attribute("cy", number(dot.centre.y)) +
         attribute("r", number(dot.radius)) + paint("fill", dot.fill) + end("circle", dot.tip);
}

std::string element(const TextShape& shape) {
  constexpr std::array<const char*, 3> kAnchors = {"start", "middle", "end"};
  const std::string x = number(shape.baseline.x), y = number(shape.baseline.y);
  std::string text = "<text" + attribute("x", x) + attribute("y", y) + attribute("font-size", number(shape.size)) +
                     attribute("text-anchor", kAnchors[static_cast<size_t>(shape.anchor)]) +
                     paint("fill", shape.colour);
  if (shape.turn != 0)
    text += attribute("transform", "rotate(" + number(-shape.turn) + " " + x + " " + y + ")");
  return text + ">" + escaped(shape.text) + "</text>\n";
}

}  // namespace

std::string svgFile(const Drawing& drawing) {
  std::string text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\"" +
                     attribute("version", "1.1") + attribute("width", number(drawing.width * kMmPerPoint) + "mm") +
                     attribute("height", number(drawing.height * kMmPerPoint) + "mm") +
                     attribute("viewBox", "0 0 " + number(drawing.width) + " " + number(drawing.height)) +
                     attribute("font-family", "serif") + ">\n";
  text += "<title>" + escaped(drawing.title) + "</title>\n<desc>" + escaped(drawing.description) + "</desc>\n";
  for (const Shape& shape : drawing.shapes)
    text += std::visit([](const auto& known) { return element(known); }, shape);
  return text + "</svg>\n";
}

}  // namespace dglm
