// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>

#include <optional>
#include <vector>

#include "app/project/session.h"
#include "app/scan/annotation_desk.h"

class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QPushButton;

namespace dglm {

class CommandRow;

/// Asks which library is searched for in which sequences of the project, and how alike a match must be.
class AnnotateDialog : public QDialog {
  Q_OBJECT

 public:
  /// `chosen`: the records that are selected in the list, or the one that is shown.
  AnnotateDialog(Session& session, std::vector<RecordId> chosen, QWidget* parent);

  AnnotationWish wish() const;
  /// The same as a line of decode-glm; "" where only the project has the library.
  QString command() const;

 private:
  QString nameOfChosen() const;
  void chooseFile();
  void onEdited();
  std::vector<RecordId> records() const;

  Session& session_;
  std::vector<RecordId> chosen_;
  std::filesystem::path file_;
  QComboBox* library_;
  QLabel* libraryText_;
  QComboBox* sequences_;
  QLabel* said_;
  QDoubleSpinBox* identity_;
  QDoubleSpinBox* coverage_;
  CommandRow* command_;
  QPushButton* start_;
};

}  // namespace dglm
