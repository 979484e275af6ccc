// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QPointer>
#include <QString>

#include <filesystem>

#include "app/steering/steering_desk.h"
#include "app/steering/sweep_dialog.h"
#include "core/study/ribosome_experiment.h"

class QAction;

namespace dglm {

/// The paper's steering experiment with the model and dictionary of the chosen analysis: finds A1408 of a 16S gene,
/// masks its token, and opens the sweep with the paper's values and places. It starts with the paper's sequence; a link
/// of the dialog takes a genome instead.
class RibosomeExperiment : public QObject {
  Q_OBJECT

 public:
  RibosomeExperiment(Session& session, SteeringDesk& desk, QWidget& window);

  /// Opens the dialog once the sequence is read.
  void start();
  /// Looks for the gene in another file; the dialog tells where there is none.
  void readGenome(const std::filesystem::path& file);
  /// Null before it is open.
  SweepDialog* dialog() const { return dialog_; }

 Q_SIGNALS:
  /// The experiment could not start.
  void failed(const QString& sentence);

 private:
  struct Prepared {
    RibosomeWindow window;
    SteerSweepRequest sweep;
  };

  void chooseGenome();
  void prepare(const std::filesystem::path& genome);
  void show(const Prepared& prepared);
  void tellFailure(const Error& error);

  Session& session_;
  SteeringDesk& desk_;
  QWidget& window_;
  QAction* choose_;
  QPointer<SweepDialog> dialog_;
};

}  // namespace dglm
