// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFont>
#include <QFontMetricsF>
#include <QRectF>
#include <QRegularExpression>
#include <QStringList>
#include <QTransform>
#include <QXmlStreamReader>

#include <vector>

namespace dglm::test {

/// The texts of an SVG file, measured in the fonts that it names, in the units of its page.
class SvgTexts {
 public:
  explicit SvgTexts(const QByteArray& svg) : xml_(svg) {
    while (!xml_.atEnd()) {
      const auto token = xml_.readNext();
      if (token == QXmlStreamReader::StartElement)
        open();
      else if (token == QXmlStreamReader::EndElement)
        levels_.pop_back();
    }
  }

  /// One sentence for each text that is, in part, outside the page.
  QStringList outside() const {
    constexpr double kHair = 0.3;
    QStringList found;
    for (const Text& text : texts_)
      if (!page_.adjusted(-kHair, -kHair, kHair, kHair).contains(text.place))
        found << QStringLiteral("\"%1\" at %2..%3, %4..%5 of %6 x %7")
                     .arg(text.text)
                     .arg(text.place.left())
                     .arg(text.place.right())
                     .arg(text.place.top())
                     .arg(text.place.bottom())
                     .arg(page_.width())
                     .arg(page_.height());
    return found;
  }

  QString all() const {
    QStringList all;
    for (const Text& text : texts_)
      all << text.text.trimmed();
    return all.join(u' ').simplified();
  }

  bool isWhole() const { return !xml_.hasError() && !page_.isEmpty(); }

 private:
  struct Text {
    QString text;
    QRectF place;
  };
  struct Level {
    QTransform transform;
    QString family;
    double size = 0;
    int weight = QFont::Normal;
  };

  void open() {
    Level level = levels_.empty() ? Level() : levels_.back();
    const QXmlStreamAttributes attributes = xml_.attributes();
    const auto value = [&](const char* name) { return attributes.value(QLatin1String(name)).toString(); };
    if (attributes.hasAttribute("viewBox")) {
      const QStringList box = value("viewBox").split(u' ');
      page_ = QRectF(box[0].toDouble(), box[1].toDouble(), box[2].toDouble(), box[3].toDouble());
    }
    if (attributes.hasAttribute("font-family"))
      level.family = value("font-family");
    if (attributes.hasAttribute("font-size"))
      level.size = value("font-size").toDouble();
    if (attributes.hasAttribute("font-weight"))
      level.weight = value("font-weight").toInt();
    level.transform = transformOf(value("transform")) * level.transform;
    levels_.push_back(level);
    if (xml_.name() != QLatin1String("text"))
      return;
    const QPointF baseline(value("x").toDouble(), value("y").toDouble());
    const QString anchor = value("text-anchor"), text = xml_.readElementText(QXmlStreamReader::IncludeChildElements);
    levels_.pop_back();  // the end was read
    if (!text.trimmed().isEmpty())
      texts_.push_back({text, level.transform.mapRect(placeOf(text, level, baseline, anchor))});
  }

  static QRectF placeOf(const QString& text, const Level& level, const QPointF& baseline, const QString& anchor) {
    constexpr int kLarge = 200;
    QFont font(level.family);
    font.setPixelSize(kLarge);
    font.setWeight(static_cast<QFont::Weight>(level.weight));
    const QFontMetricsF metrics(font);
    const double scale = level.size / kLarge, width = metrics.horizontalAdvance(text) * scale;
    const double before = anchor == QLatin1String("middle") ? width / 2 : anchor == QLatin1String("end") ? width : 0;
    const QRectF ink = metrics.tightBoundingRect(text);
    return {baseline.x() - before, baseline.y() + ink.top() * scale, width, ink.height() * scale};
  }

  /// "matrix(a,b,c,d,e,f)" or "rotate(angle x y)".
  static QTransform transformOf(const QString& text) {
    static const QRegularExpression number(QStringLiteral("-?[0-9][0-9.eE+-]*"));
    std::vector<double> numbers;
    for (auto each = number.globalMatch(text); each.hasNext();)
      numbers.push_back(each.next().captured().toDouble());
    if (text.startsWith(QLatin1String("matrix")) && numbers.size() == 6)
      return {numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5]};
    QTransform turned;
    if (text.startsWith(QLatin1String("rotate")) && numbers.size() == 3)
      turned.translate(numbers[1], numbers[2]).rotate(numbers[0]).translate(-numbers[1], -numbers[2]);
    return turned;
  }

  QXmlStreamReader xml_;
  std::vector<Level> levels_;
  std::vector<Text> texts_;
  QRectF page_;
};

}  // namespace dglm::test
