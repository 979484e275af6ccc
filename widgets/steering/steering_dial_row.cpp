// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/steering/steering_dial_row.h"

#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QFontMetrics>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPixmap>
#include <QPushButton>
#include <QSignalBlocker>
#include <QToolButton>

#include <algorithm>
#include <cmath>
#include <optional>

#include "widgets/parts/text_parts.h"
#include "widgets/parts/value_format.h"
#include "widgets/steering/dial_slider.h"

namespace dglm {
namespace {

constexpr double kTypedStep = 0.25;

/// A number beyond the limits can be typed and becomes the limit; the box of Qt would swallow the last digit, and take
/// 35 for 350.
class ValueBox : public QDoubleSpinBox {
 public:
  using QDoubleSpinBox::QDoubleSpinBox;

  QValidator::State validate(QString& text, int& cursor) const override {
    const QValidator::State state = QDoubleSpinBox::validate(text, cursor);
    return state == QValidator::Invalid && isBeyond(text) ? QValidator::Intermediate : state;
  }
  void fixup(QString& text) const override {
    if (isBeyond(text))
      text = textFromValue(std::clamp(locale().toDouble(text), minimum(), maximum()));
  }

 private:
  bool isBeyond(const QString& text) const {
    bool isNumber = false;
    const double number = locale().toDouble(text, &isNumber);
    return isNumber && (number < minimum() || number > maximum());
  }
};

QPixmap dot(const QColor& colour, double ratio) {
  const QSizeF size(kGrid + 4, kGrid + 4);
  QPixmap pixmap((size * ratio).toSize());
  pixmap.setDevicePixelRatio(ratio);
  pixmap.fill(Qt::transparent);
  QPainter painter(&pixmap);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Qt::NoPen);
  painter.setBrush(colour);
  painter.drawEllipse(QRectF({2, 2}, QSizeF(kGrid, kGrid)));
  return pixmap;
}

}  // namespace

SteeringDialRow::SteeringDialRow(QWidget* parent)
    : QWidget(parent),
      on_(new QCheckBox(this)),
      name_(makeElidedLink(QString(), this)),
      slider_(new DialSlider(this)),
      box_(new ValueBox(this)),
      warning_(makeLabel(QStringLiteral("!"), TextRole::Failure, this)),
      ablate_(new QToolButton(this)),
      reset_(makeLinkButton(tr("Reset"), this)) {
  box_->setRange(-kTypedEnd, kTypedEnd);
  box_->setDecimals(2);
  box_->setSingleStep(kTypedStep);
  box_->setKeyboardTracking(false);
  box_->setAlignment(Qt::AlignRight);
  ablate_->setText(tr("Ablate"));
  ablate_->setCheckable(true);
  ablate_->setToolTip(
      tr("Sets the latent to 0 wherever it is steered, so that the model cannot use it. A dial at 0 "
         "leaves the latent as it is."));
  on_->setToolTip(tr("Whether this dial takes part."));
  reset_->setToolTip(tr("Back to where the dial changes nothing."));
  QSizePolicy keepsRoom = warning_->sizePolicy();
  keepsRoom.setRetainSizeWhenHidden(true);
  warning_->setSizePolicy(keepsRoom);
  auto* turned = new QWidget(this);
  turned->setLayout(makeLine({on_, name_, slider_}, slider_));
  turned->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
  auto* typed = new QWidget(this);
  typed->setLayout(makeLine({box_, warning_, ablate_, reset_}));
  setLayout(makeFlow({turned, typed}));
  connectParts();
}

int SteeringDialRow::nameWidth() const {
  constexpr int kLetters = 24;
  QFont bold = name_->font();
  bold.setBold(true);
  const int text = QFontMetrics(bold).horizontalAdvance(name_->text());
  const int beside = name_->sizeHint().width() - name_->fontMetrics().horizontalAdvance(name_->text());
  return beside + std::min(text, kLetters * name_->fontMetrics().averageCharWidth());
}

void SteeringDialRow::setNameWidth(int width) {
  name_->setFixedWidth(width);
}

void SteeringDialRow::connectParts() {
  connect(on_, &QCheckBox::clicked, this, &SteeringDialRow::switched);
  connect(name_, &QPushButton::clicked, this, &SteeringDialRow::picked);
  connect(slider_, &DialSlider::amountMoved, this, &SteeringDialRow::turned);
  connect(slider_, &DialSlider::released, this, &SteeringDialRow::released);
  connect(slider_, &DialSlider::sliderPressed, this, &SteeringDialRow::picked);
  connect(box_, &QDoubleSpinBox::valueChanged, this, &SteeringDialRow::turned);
  connect(ablate_, &QToolButton::clicked, this, &SteeringDialRow::ablated);
  connect(reset_, &QPushButton::clicked, this, &SteeringDialRow::resetRequested);
}

void SteeringDialRow::setDial(const SteeringDial& dial) {
  dial_ = dial;
  const QString id = toText(dial.id);
  on_->setChecked(dial.isOn);
  on_->setAccessibleName(tr("%1 on or off").arg(id));
  name_->setText(dial.name.isEmpty() ? id : tr("%1 %2").arg(id, dial.name));
  name_->setToolTip(name_->text());
  name_->setIcon(dot(dial.colour, name_->devicePixelRatioF()));
  slider_->setAccessibleName(tr("Strength of %1").arg(id));
  slider_->setColour(dial.isOn && !dial.isAblated ? dial.colour : QColor());
  slider_->setScale(DialScale(dial.unit), dial.bandLow, dial.bandHigh);
  box_->setAccessibleName(tr("Value of %1").arg(id));
  showValue();
  ablate_->setChecked(dial.isAblated);
  ablate_->setAccessibleName(tr("Ablate %1").arg(id));
  reset_->setAccessibleName(tr("Reset %1").arg(id));
  reset_->setEnabled(dial.isOn || dial.isAblated || dial.value != dial.neutral);
  for (QWidget* part : std::initializer_list<QWidget*>{slider_, box_})
    part->setEnabled(dial.takesValue && !dial.isAblated);
  warning_->setVisible(!dial.warning.isEmpty());
  warning_->setToolTip(dial.warning);
  warning_->setAccessibleName(dial.warning);
}

/// The value that is used, not the one that would be if the method took one.
void SteeringDialRow::showValue() {
  const std::optional<double> value = dial_.isAblated ? 0 : dial_.takesValue ? dial_.value : dial_.given;
  const double end = std::max(kTypedEnd, std::abs(value.value_or(0)));
  const QSignalBlocker quiet(box_);
  slider_->setAmount(value.value_or(0));
  box_->setRange(-end, end);
  box_->setValue(value.value_or(0));
  if (!value)
    box_->clear();
  box_->setToolTip(dial_.takesValue
                       ? tr("From %1 to %2; a number beyond is taken for the end.").arg(-kTypedEnd).arg(kTypedEnd)
                   : value ? tr("The value that the method gives in this window.")
                           : tr("The method gives the value; it stands here once the dial is on."));
}

void SteeringDialRow::setCurrent(bool isCurrent) {
  QFont font = name_->font();
  font.setBold(isCurrent);
  name_->setFont(font);
}

}  // namespace dglm
