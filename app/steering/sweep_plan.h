// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

#include <optional>

#include "app/steering/steering_desk.h"
#include "core/study/steer_sweep.h"
#include "widgets/charts/sweep_grid.h"

namespace dglm {

/// Numbers as a line of the dialog has them.
template <class Number>
QString toList(const std::vector<Number>& numbers) {
  QStringList words;
  for (const Number each : numbers)
    words << QString::number(each);
  return words.join(QStringLiteral(", "));
}

/// What a person types for a sweep.
struct SweepWish {
  QString latents;    ///< numbers, comma between; "L2/7" as well
  QString values;     ///< comma between
  QString positions;  ///< groups separated by ';', as the command line has them
  QString target, wildType;
  QString file;

  bool operator==(const SweepWish&) const = default;
};

/// Where a sweep steers and reads.
struct SweepPlace {
  QString title;    ///< in a line of the dialog
  QString caution;  ///< a sentence on what to think of the results, or nothing
  AnalysisId analysis{};
  std::string sequence;          ///< bases that the model reads in one window
  std::string mask;              ///< as --mask
  std::string read;              ///< as --read
  bool paperCompatible = false;  ///< values of 0 are then the unsteered model, else ablations
  QStringList inputWords;        ///< sequence and mask as the command line names them
};

/// The window and token of the desk's newest result; none where nothing was steered yet.
std::optional<SweepPlace> sweepPlaceOf(const Session& session, const SteeringDesk& desk);

/// The wish a dialog starts with: the latents of the dials, values over the current dial, the masked token and its
/// neighbours, the groups of the base edit or the written token.
SweepWish usualSweep(const SteeringDesk& desk);

/// The path itself where no file has that name, else the first of NAME_2, NAME_3, ... that is free.
QString freeSweepFile(const QString& path);

/// The request, but for model and dictionary, with each latent, value and group of tokens once. None where latents or
/// values are not readable.
std::optional<SteerSweepRequest> sweepRequest(const SweepWish& wish, const SweepPlace& place);

/// How the results' axes are called.
SweepResults::Axis sweepAxis(const SteerSweepRequest& request, const Session& session);

/// The command that makes the same file; empty without an analysis.
QString sweepCommand(const SteerSweepRequest& request, const Session& session, const SweepPlace& place);

}  // namespace dglm
