// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/tracks/track_data.h"

#include <QCoreApplication>

#include "widgets/parts/value_format.h"

namespace dglm {

QString TrackData::caption() const {
  if (note.isEmpty() || label.isEmpty())
    return label + note;
  return QCoreApplication::translate("dglm::TrackData", "%1, %2", "label, note").arg(label, note);
}

QString axisLabel(const ValueAxis& axis, double end) {
  const QString number = formatActivation(end);
  return axis.isLogarithmic ? QCoreApplication::translate("dglm::TrackData", "log %1", "logarithmic axis").arg(number)
                            : number;
}

}  // namespace dglm
