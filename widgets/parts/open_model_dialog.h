// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>
#include <QString>

#include <optional>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace dglm {

/// What was found at the path of a gLM or SAE.
struct FoundModel {
  QString path;                   ///< of what opens it
  QString facts;                  ///< in one line; empty where it cannot be used
  QString problem;                ///< why it cannot be used and what to do; empty where it can
  QString licence;                ///< a sentence; empty where nothing is known
  int layers = 0;                 ///< of a gLM
  std::optional<int> layer = {};  ///< of an SAE: what the file beside it names, 0-based
  QString architecture = {};      ///< of an SAE: "BatchTopK"
};

/// What the user chose.
struct ModelChoice {
  QString model;
  QString dictionary;
  QString architecture;  ///< that the SAE is to be read as: "TopK", "BatchTopK"; empty = as it was found
  int layer = 0;         ///< 0-based
  QString site;          ///< the command line's word
  bool bf16 = false;

  bool operator==(const ModelChoice&) const = default;
};

/// Asks for a gLM, an SAE and the place between them. It never touches the disk: the application looks at the paths
/// and says what it found.
class OpenModelDialog : public QDialog {
  Q_OBJECT

 public:
  explicit OpenModelDialog(QWidget* parent = nullptr);
  ~OpenModelDialog() override;

  ModelChoice choice() const;
  /// Sequences that will be read.
  void setSequences(int count);
  /// The application looks at a path, or found this there.
  void showLooking(const QString& modelPath);
  void showModel(const FoundModel& found);
  void showLookingAtDictionary(const QString& path);
  void showDictionary(const FoundModel& found);
  /// Why the two do not fit, or an empty text.
  void setMisfit(const QString& sentence);
  /// What reading will take.
  void setExpectation(const QString& sentence);

 Q_SIGNALS:
  void modelFolderRequested();
  void dictionaryFileRequested();
  /// The user typed or chose a path.
  void modelEntered(const QString& path);
  void dictionaryEntered(const QString& path);
  void filesDropped(const QStringList& paths);
  /// The choice is another.
  void choiceChanged();

 protected:
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dropEvent(QDropEvent* event) override;

 private:
  void fillChoices();
  QWidget* pathRow(QLineEdit* path, QLabel* found, QPushButton* button);
  void buildLayout();
  void connectFields();
  void showFound(QLabel& label, const FoundModel& found);
  void showLayerHint();
  void showLicences();
  void refresh();
  void makeRoom();

  FoundModel foundModel_;
  FoundModel foundDictionary_;
  QString layerTakenFrom_;  ///< path of the SAE whose layer was set last
  int sequences_ = 0;
  QLineEdit* model_;
  QLabel* modelFacts_;
  QLineEdit* dictionary_;
  QLabel* dictionaryFacts_;
  QSpinBox* layer_;
  QLabel* layerHint_;
  QComboBox* site_;
  QComboBox* architecture_;
  QComboBox* numbers_;
  QLabel* misfit_;
  QLabel* expectation_;
  QLabel* licence_;
  QFormLayout* form_;
  QPushButton* accept_;
};

}  // namespace dglm
