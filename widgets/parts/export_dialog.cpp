// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/parts/export_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>

#include <cmath>

#include "widgets/parts/text_parts.h"
#include "widgets/parts/value_format.h"

namespace dglm {
namespace {

constexpr double kMillimetresPerInch = 25.4;
constexpr double kSmallestMm = 20;
constexpr double kLargestMm = 1200;
constexpr int kLowestDpi = 72;
constexpr int kHighestDpi = 600;
constexpr int kDpiStep = 50;

QDoubleSpinBox* makeMillimetres(double value, const QString& name, QWidget* parent) {
  auto* box = new QDoubleSpinBox(parent);
  box->setRange(kSmallestMm, kLargestMm);
  box->setDecimals(1);
  box->setSuffix(ExportDialog::tr(" mm"));
  box->setValue(value);
  box->setAccessibleName(name);
  return box;
}

/// The path with the format's suffix in place of that of another figure format.
QString withSuffix(QString path, FigureFormat format) {
  if (path.isEmpty())
    return path;
  for (const FigureFormat other : {FigureFormat::Svg, FigureFormat::Pdf, FigureFormat::Png})
    if (const QString suffix = u'.' + suffixOf(other); path.endsWith(suffix, Qt::CaseInsensitive))
      path.chop(suffix.size());
  return path + u'.' + suffixOf(format);
}

}  // namespace

int toPixels(double millimetres, int dpi) {
  return static_cast<int>(std::lround(millimetres / kMillimetresPerInch * dpi));
}

QString suffixOf(FigureFormat format) {
  switch (format) {
    case FigureFormat::Svg:
      return QStringLiteral("svg");
    case FigureFormat::Pdf:
      return QStringLiteral("pdf");
    case FigureFormat::Png:
      break;
  }
  return QStringLiteral("png");
}

ExportDialog::ExportDialog(const FigureSettings& settings, QWidget* parent)
    : QDialog(parent),
      format_(new QComboBox(this)),
      width_(makeMillimetres(settings.widthMm, tr("Width"), this)),
      height_(makeMillimetres(settings.heightMm, tr("Height"), this)),
      proportions_(new QCheckBox(tr("Keep proportions"), this)),
      dpi_(new QSpinBox(this)),
      size_(makeLabel(QString(), TextRole::Secondary, this)),
      dark_(new QCheckBox(tr("Dark background"), this)),
      path_(new QLineEdit(this)),
      export_(new QPushButton(tr("Export"), this)),
      widthToHeight_(settings.widthMm / settings.heightMm) {
  setWindowTitle(tr("Export Figure"));
  format_->addItem(tr("SVG (vector, text stays text)"), static_cast<int>(FigureFormat::Svg));
  format_->addItem(tr("PDF (vector, text stays text)"), static_cast<int>(FigureFormat::Pdf));
  format_->addItem(tr("PNG (pixels)"), static_cast<int>(FigureFormat::Png));
  format_->setCurrentIndex(format_->findData(static_cast<int>(settings.format)));
  proportions_->setChecked(true);
  dpi_->setRange(kLowestDpi, kHighestDpi);
  dpi_->setSingleStep(kDpiStep);
  dpi_->setSuffix(tr(" DPI"));
  dpi_->setValue(settings.dpi);
  dpi_->setAccessibleName(tr("Resolution"));
  dark_->setChecked(settings.darkTheme);
  dark_->setToolTip(tr("Figures are light by default, ready for print."));
  path_->setReadOnly(true);
  path_->setPlaceholderText(tr("no file chosen yet"));
  path_->setAccessibleName(tr("File"));
  buildLayout();
  connectFields();
  setPath(settings.path);
  onFormatChanged();
}

void ExportDialog::buildLayout() {
  auto* choose = new QPushButton(tr("Choose File..."), this);
  choose->setAutoDefault(false);
  connect(choose, &QPushButton::clicked, this, [this] { Q_EMIT fileRequested(settings().format); });
  auto* times = new QLabel(QStringLiteral("\u00d7"), this);
  auto* buttons = new QDialogButtonBox(this);
  export_->setDefault(true);
  buttons->addButton(export_, QDialogButtonBox::AcceptRole);
  buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
  connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

  auto* form = new QFormLayout(this);
  setGridSpacing(*form, 2, 1);
  form->addRow(tr("Format"), format_);
  form->addRow(tr("Size"), makeLine({width_, times, height_}));
  form->addRow(QString(), proportions_);
  form->addRow(tr("Resolution"), makeLine({dpi_, size_}, size_));
  form->addRow(QString(), dark_);
  form->addRow(tr("File"), makeLine({path_, choose}, path_));
  form->addRow(buttons);
  setMinimumWidth(64 * kGrid);
}

void ExportDialog::connectFields() {
  connect(format_, &QComboBox::currentIndexChanged, this, &ExportDialog::onFormatChanged);
  for (QDoubleSpinBox* box : {width_, height_})
    connect(box, &QDoubleSpinBox::valueChanged, this, [this, box] { keepProportions(*box); });
  connect(dpi_, &QSpinBox::valueChanged, this, &ExportDialog::showSize);
  connect(proportions_, &QCheckBox::toggled, this, [this] { widthToHeight_ = width_->value() / height_->value(); });
}

FigureSettings ExportDialog::settings() const {
  return {.format = static_cast<FigureFormat>(format_->currentData().toInt()),
          .widthMm = width_->value(),
          .heightMm = height_->value(),
          .dpi = dpi_->value(),
          .darkTheme = dark_->isChecked(),
          .path = path_->text()};
}

void ExportDialog::setPath(const QString& path) {
  if (!path.isEmpty())
    path_->setText(withSuffix(path, settings().format));
  export_->setEnabled(!path_->text().isEmpty());
}

void ExportDialog::onFormatChanged() {
  dpi_->setEnabled(settings().format == FigureFormat::Png);
  setPath(path_->text());
  showSize();
}

void ExportDialog::keepProportions(QDoubleSpinBox& changed) {
  if (proportions_->isChecked()) {
    QDoubleSpinBox& other = &changed == width_ ? *height_ : *width_;
    const QSignalBlocker quiet(other);
    other.setValue(&changed == width_ ? changed.value() / widthToHeight_ : changed.value() * widthToHeight_);
  }
  showSize();
}

void ExportDialog::showSize() {
  const FigureSettings wanted = settings();
  if (wanted.format != FigureFormat::Png)
    size_->clear();
  else
    size_->setText(tr("%1 \u00d7 %2 pixels")
                       .arg(formatCount(toPixels(wanted.widthMm, wanted.dpi)),
                            formatCount(toPixels(wanted.heightMm, wanted.dpi))));
}

}  // namespace dglm
