// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>

#include <memory>
#include <optional>

#include "core/base/result.h"
#include "core/sequence/record.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableWidget;
class QTableWidgetItem;

namespace dglm {

/// Asks for a feature: name, type, place, strand, qualifiers. What stays as it was keeps all that the file said of it.
class FeatureDialog : public QDialog {
  Q_OBJECT

 public:
  enum class Purpose { Add, Edit };

  /// Of a feature of this record.
  FeatureDialog(std::shared_ptr<const Record> record, Feature proposal, Purpose purpose, QWidget* parent);

  /// As it is typed; none while something is wrong.
  const std::optional<Feature>& feature() const { return feature_; }
  /// What is wrong, or what the feature will be.
  QString said() const;

  QLineEdit& nameBox() { return *name_; }
  QComboBox& typeBox() { return *type_; }
  QLineEdit& placeBox() { return *place_; }
  QComboBox& strandBox() { return *strand_; }
  QTableWidget& qualifierTable() { return *qualifiers_; }

 private:
  QWidget* buildQualifiers();
  void fillStrands();
  void addRow(const Qualifier& qualifier);
  void check();
  std::optional<Feature> read(QString& wrong) const;
  Result<Feature> withPlace(Feature feature) const;
  bool readQualifiers(Feature& feature, QString& wrong) const;

  std::shared_ptr<const Record> record_;
  Feature before_;
  std::optional<Feature> feature_;
  QString placeBefore_;
  QLineEdit* name_;
  QComboBox* type_;
  QLineEdit* place_;
  QComboBox* strand_;
  QTableWidget* qualifiers_;
  QLabel* said_;
  QPushButton* accept_ = nullptr;
};

}  // namespace dglm
