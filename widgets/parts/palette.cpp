// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/parts/palette.h"

#include <QWidget>

#include <algorithm>
#include <cctype>
#include <cmath>
#include <string>
#include <unordered_map>

namespace dglm {
namespace {

Palette makeLight() {
  Palette p;
  p.ground = QColor(0xff, 0xff, 0xff);
  p.raised = QColor(0xf0, 0xf3, 0xf7);
  p.line = QColor(0xe1, 0xe5, 0xea);
  p.baseline = QColor(0x8b, 0x93, 0x9e);
  p.backbone = QColor(0x6b, 0x74, 0x87);
  p.text = QColor(0x1b, 0x20, 0x28);
  p.secondaryText = QColor(0x5b, 0x64, 0x72);
  p.accent = QColor(0x0b, 0x62, 0xc0);
  p.onAccent = QColor(0xff, 0xff, 0xff);
  p.selected = QColor(0xdc, 0xea, 0xf9);
  p.selectionBand = QColor(0x0b, 0x6b, 0xcb, 0x1e);
  p.hoverBand = QColor(0x1b, 0x20, 0x28, 0x12);
  p.good = QColor(0x0a, 0x6e, 0x4f);
  p.warning = QColor(0x86, 0x56, 0x00);
  p.failure = QColor(0xb3, 0x2d, 0x1e);
  p.stale = QColor(0x7f, 0x88, 0x96);
  p.featureEdge = QColor(0x1b, 0x20, 0x28, 0x50);
  p.seriesColours = {QColor(0x00, 0x72, 0xb2), QColor(0xe6, 0x9f, 0x00), QColor(0x00, 0x9e, 0x73),
                     QColor(0xcc, 0x79, 0xa7), QColor(0xd5, 0x5e, 0x00), QColor(0x56, 0xb4, 0xe9),
                     QColor(0x7a, 0x7f, 0x8a)};
  p.baseColours = {QColor(0x00, 0x79, 0x57), QColor(0x00, 0x62, 0x9c), QColor(0x8a, 0x5c, 0x00),
                   QColor(0xb0, 0x44, 0x00), QColor(0x5b, 0x64, 0x72)};
  return p;
}

Palette makeDark() {
  Palette p;
  p.ground = QColor(0x1c, 0x1f, 0x26);
  p.raised = QColor(0x26, 0x2a, 0x33);
  p.line = QColor(0x33, 0x38, 0x43);
  p.baseline = QColor(0x6b, 0x73, 0x82);
  p.backbone = QColor(0x9a, 0xa2, 0xb0);
  p.text = QColor(0xec, 0xef, 0xf4);
  p.secondaryText = QColor(0xa6, 0xae, 0xbb);
  p.accent = QColor(0x6c, 0xb2, 0xff);
  p.onAccent = QColor(0x10, 0x18, 0x24);
  p.selected = QColor(0x1f, 0x39, 0x59);
  p.selectionBand = QColor(0x4d, 0xa0, 0xff, 0x30);
  p.hoverBand = QColor(0xff, 0xff, 0xff, 0x16);
  p.good = QColor(0x4c, 0xcb, 0xa0);
  p.warning = QColor(0xf0, 0xb9, 0x4a);
  p.failure = QColor(0xff, 0x9a, 0x8a);
  p.stale = QColor(0x6d, 0x75, 0x82);
  p.featureEdge = QColor(0xff, 0xff, 0xff, 0x46);
  p.seriesColours = {QColor(0x3d, 0x94, 0xd6), QColor(0xe6, 0x9f, 0x00), QColor(0x1f, 0xb8, 0x8b),
                     QColor(0xd9, 0x8a, 0xb8), QColor(0xe9, 0x72, 0x18), QColor(0x86, 0xcc, 0xf4),
                     QColor(0x9a, 0xa0, 0xab)};
  p.baseColours = {QColor(0x4c, 0xcb, 0xa0), QColor(0x78, 0xbd, 0xf5), QColor(0xf0, 0xb9, 0x4a),
                   QColor(0xff, 0x9a, 0x62), QColor(0xa6, 0xae, 0xbb)};
  return p;
}

// One set for both themes: what a plasmid's parts look like must not change with the light.
const std::unordered_map<std::string, QRgb>& featureTypeColours() {
  constexpr QRgb kCoding = 0xff82c17e, kOrigin = 0xfff5a623, kPromoter = 0xfff2c04a, kTerminator = 0xffe07a6e;
  constexpr QRgb kBinding = 0xffe89ac0, kPrimer = 0xffb6a3d6, kRna = 0xff6fc3c8, kRegulatory = 0xfff7d488;
  constexpr QRgb kRepeat = 0xffb9bfc7, kPeptide = 0xffa9cf6e;
  static const std::unordered_map<std::string, QRgb> kColours = {{"cds", kCoding},
                                                                 {"gene", 0xff5fa890},
                                                                 {"mat_peptide", kPeptide},
                                                                 {"sig_peptide", kPeptide},
                                                                 {"transit_peptide", kPeptide},
                                                                 {"exon", 0xff9cc9a3},
                                                                 {"rep_origin", kOrigin},
                                                                 {"orit", kOrigin},
                                                                 {"promoter", kPromoter},
                                                                 {"enhancer", 0xffe8a35c},
                                                                 {"regulatory", kRegulatory},
                                                                 {"rbs", kRegulatory},
                                                                 {"5'utr", kRegulatory},
                                                                 {"3'utr", kRegulatory},
                                                                 {"tata_signal", kRegulatory},
                                                                 {"-10_signal", kRegulatory},
                                                                 {"-35_signal", kRegulatory},
                                                                 {"terminator", kTerminator},
                                                                 {"polya_signal", kTerminator},
                                                                 {"polya_site", kTerminator},
                                                                 {"protein_bind", kBinding},
                                                                 {"misc_binding", kBinding},
                                                                 {"misc_recomb", kBinding},
                                                                 {"primer_bind", kPrimer},
                                                                 {"primer", kPrimer},
                                                                 {"trna", kRna},
                                                                 {"rrna", kRna},
                                                                 {"ncrna", kRna},
                                                                 {"misc_rna", kRna},
                                                                 {"mrna", 0xff8fb8de},
                                                                 {"ltr", kRepeat},
                                                                 {"repeat_region", kRepeat},
                                                                 {"mobile_element", kRepeat},
                                                                 {"intron", kRepeat},
                                                                 {"source", 0xffd5d9df},
                                                                 {"misc_feature", 0xff9bb8d3}};
  return kColours;
}
constexpr QRgb kOtherFeature = 0xff9fb0bd;

// Ten samples of matplotlib's viridis.
constexpr std::array<QRgb, 10> kViridis = {0xff440154, 0xff482878, 0xff3e4a89, 0xff31688e, 0xff26828e,
                                           0xff1f9e89, 0xff35b779, 0xff6ece58, 0xffb5de2b, 0xfffde725};

double linearChannel(double value) {
  return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& colour) {
  return 0.2126 * linearChannel(colour.redF()) + 0.7152 * linearChannel(colour.greenF()) +
         0.0722 * linearChannel(colour.blueF());
}

}  // namespace

const Palette& Palette::light() {
  static const Palette kLight = makeLight();
  return kLight;
}

const Palette& Palette::dark() {
  static const Palette kDark = makeDark();
  return kDark;
}

const Palette& Palette::of(const QWidget& widget) {
  return luminance(widget.palette().color(QPalette::Base)) < 0.18 ? dark() : light();
}

QColor Palette::series(int index) const {
  return seriesColours[static_cast<size_t>(((index % kSeriesCount) + kSeriesCount) % kSeriesCount)];
}

QColor Palette::base(char letter) const {
  const auto at = std::string_view("ACGT").find(static_cast<char>(std::toupper(static_cast<unsigned char>(letter))));
  return baseColours[std::min(at, baseColours.size() - 1)];
}

QColor Palette::featureType(std::string_view type) const {
  std::string key(type);
  std::ranges::transform(key, key.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  const auto found = featureTypeColours().find(key);
  return QColor::fromRgb(found == featureTypeColours().end() ? kOtherFeature : found->second);
}

QColor Palette::feature(const Feature& feature) const {
  const QColor own(QString::fromStdString(feature.fileColour()));
  return own.isValid() ? own : featureType(feature.type);
}

QColor Palette::intensity(double fraction) const {
  constexpr double kDarkStart = 0.2;
  const double clamped = std::clamp(fraction, 0.0, 1.0);
  const double place = (isDark() ? kDarkStart + (1 - kDarkStart) * clamped : clamped) * (kViridis.size() - 1);
  const auto lower = std::min(static_cast<size_t>(place), kViridis.size() - 2);
  return mixed(kViridis[lower], kViridis[lower + 1], place - static_cast<double>(lower));
}

QColor Palette::difference(double fraction) const {
  const double clamped = std::clamp(fraction, -1.0, 1.0);
  return mixed(ground, clamped < 0 ? seriesColours[0] : seriesColours[4], std::abs(clamped));
}

QPalette Palette::toQtPalette() const {
  QPalette qt;
  qt.setColor(QPalette::Window, ground);
  qt.setColor(QPalette::Base, ground);
  qt.setColor(QPalette::AlternateBase, raised);
  qt.setColor(QPalette::Button, raised);
  qt.setColor(QPalette::ToolTipBase, raised);
  for (const auto role :
       {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText, QPalette::BrightText})
    qt.setColor(role, text);
  qt.setColor(QPalette::PlaceholderText, secondaryText);
  qt.setColor(QPalette::Highlight, selected);
  qt.setColor(QPalette::HighlightedText, text);
  qt.setColor(QPalette::Link, accent);
  qt.setColor(QPalette::LinkVisited, accent);
  qt.setColor(QPalette::Light, mixed(raised, ground, 0.5));
  qt.setColor(QPalette::Midlight, line);
  qt.setColor(QPalette::Mid, baseline);
  qt.setColor(QPalette::Dark, backbone);
  qt.setColor(QPalette::Shadow, mixed(ground, Qt::black, 0.6));
  for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
    qt.setColor(QPalette::Disabled, role, stale);
  return qt;
}

QColor textOn(const QColor& ground) {
  const QColor nearBlack = Palette::light().text;
  return contrastRatio(nearBlack, ground) >= contrastRatio(Qt::white, ground) ? nearBlack : QColor(Qt::white);
}

double contrastRatio(const QColor& a, const QColor& b) {
  const auto [darker, lighter] = std::minmax({luminance(a), luminance(b)});
  return (lighter + 0.05) / (darker + 0.05);
}

QColor mixed(const QColor& a, const QColor& b, double share) {
  const auto blend = [share](float x, float y) { return static_cast<float>(x + (y - x) * share); };
  return QColor::fromRgbF(blend(a.redF(), b.redF()), blend(a.greenF(), b.greenF()), blend(a.blueF(), b.blueF()),
                          blend(a.alphaF(), b.alphaF()));
}

}  // namespace dglm
