// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QProxyStyle>

namespace dglm {

/// Fusion with flat check boxes, radio buttons, combo boxes and spin boxes that are as visible in the dark as in the
/// light, a focus ring in the accent colour, title buttons of panels that are sharp at any scale, and no icons on the
/// buttons of dialogs. It takes its colours from the
/// option's palette.
class FlatStyle : public QProxyStyle {
  Q_OBJECT

 public:
  FlatStyle();

  void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override;
  void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                          const QWidget* widget) const override;
  int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                QStyleHintReturn* returned) const override;
  QIcon standardIcon(StandardPixmap icon, const QStyleOption* option, const QWidget* widget) const override;
};

}  // namespace dglm
