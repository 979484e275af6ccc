// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>
#include <QString>

class QComboBox;
class QDoubleSpinBox;
class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace dglm {

enum class FigureFormat { Svg, Pdf, Png };

/// How a view is written as a figure.
struct FigureSettings {
  FigureFormat format = FigureFormat::Svg;
  double widthMm = 180;
  double heightMm = 120;
  int dpi = 300;  ///< of PNG only
  bool darkTheme = false;
  QString path = {};

  bool operator==(const FigureSettings&) const = default;
};

/// Pixels of a length at a resolution, rounded.
int toPixels(double millimetres, int dpi);

/// The file's suffix, without a dot.
QString suffixOf(FigureFormat format);

/// Asks how a figure is to be written. It never touches the disk: the application chooses the file.
class ExportDialog : public QDialog {
  Q_OBJECT

 public:
  explicit ExportDialog(const FigureSettings& settings, QWidget* parent = nullptr);

  FigureSettings settings() const;
  /// The file that the application's dialog returned; an empty path changes nothing.
  void setPath(const QString& path);

 Q_SIGNALS:
  /// "Choose file" was pressed: ask for a file name of this format and call setPath().
  void fileRequested(dglm::FigureFormat format);

 private:
  void buildLayout();
  void connectFields();
  void onFormatChanged();
  void keepProportions(QDoubleSpinBox& changed);
  void showSize();

  QComboBox* format_;
  QDoubleSpinBox* width_;
  QDoubleSpinBox* height_;
  QCheckBox* proportions_;
  QSpinBox* dpi_;
  QLabel* size_;
  QCheckBox* dark_;
  QLineEdit* path_;
  QPushButton* export_;
  double widthToHeight_;
};

}  // namespace dglm
