// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonObject>

#include "core/study/steering_setup.h"

namespace dglm {

/// A setup as the project keeps it.
QJsonObject toJson(const SteeringSetup& setup);
/// What is not there, or not of its kind, is as in a new setup.
SteeringSetup steeringSetupFrom(const QJsonObject& json);

}  // namespace dglm
