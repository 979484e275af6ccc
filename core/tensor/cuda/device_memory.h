// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <span>
#include <utility>
#include <vector>

namespace dglm::cuda {

// All of these throw std::runtime_error with CUDA's text.
void* allocate(size_t bytes);
void release(void* memory) noexcept;
void copyToDevice(void* device, const void* host, size_t bytes);
void copyToHost(void* host, const void* device, size_t bytes);
void fillWithZeros(void* device, size_t bytes);
/// Waits for all that was started.
void synchronize();
/// CUDA devices on this machine; 0 also where there is no driver.
int deviceCount();

/// An array in the memory of the current CUDA device. Not initialised, unless made from host values.
template <class T>
class DeviceArray {
 public:
  DeviceArray() = default;
  explicit DeviceArray(size_t size) : data_(static_cast<T*>(allocate(size * sizeof(T)))), size_(size) {}
  explicit DeviceArray(std::span<const T> host) : DeviceArray(host.size()) {
    copyToDevice(data_, host.data(), host.size_bytes());
  }
  DeviceArray(DeviceArray&& other) noexcept
      : data_(std::exchange(other.data_, nullptr)), size_(std::exchange(other.size_, 0)) {}
  DeviceArray& operator=(DeviceArray&& other) noexcept {
    std::swap(data_, other.data_);
    std::swap(size_, other.size_);
    return *this;
  }
  ~DeviceArray() { release(data_); }

  static DeviceArray zeros(size_t size) {
    DeviceArray array(size);
    fillWithZeros(array.data_, size * sizeof(T));
    return array;
  }

  T* data() { return data_; }
  const T* data() const { return data_; }
  size_t size() const { return size_; }
  std::vector<T> toHost() const {
    std::vector<T> host(size_);
    copyToHost(host.data(), data_, size_ * sizeof(T));
    return host;
  }

 private:
  T* data_ = nullptr;
  size_t size_ = 0;
};

}  // namespace dglm::cuda
