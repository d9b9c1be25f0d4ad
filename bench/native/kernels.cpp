// The kernels of bench/kernels.ts in C++, line for line, as the measure of what the machine can do.
// Prints a line a kernel: its name, nanoseconds a step of the fastest repeat, and the checksum.

#include <chrono>
#include <cstdio>
#include <cstdlib>

#include "assignment.hpp"
#include "choice.hpp"
#include "insertion.hpp"
#include "nearest.hpp"
#include "plain.hpp"
#include "queue.hpp"

template <typename Work>
static void measure(const char* name, double steps, uint32_t key, Work work) {
  double fastest = 1e300, checksum = 0;
  for (int repeat = 0; repeat < 8; repeat++) {
    const auto started = std::chrono::steady_clock::now();
    checksum = double(work(key));
    const std::chrono::duration<double, std::nano> elapsed =
        std::chrono::steady_clock::now() - started;
    if (elapsed.count() / steps < fastest) fastest = elapsed.count() / steps;
  }
  std::printf("%s %.6f %.17g\n", name, fastest, checksum);
}

// The words: the key of the draws, metres that an order on hand counts as way, and metres per
// second of a rider; the program that calls knows them.
int main(int argc, char** argv) {
  if (argc != 4) return 1;
  const uint32_t key = uint32_t(std::strtol(argv[1], nullptr, 10));
  load_metres = int32_t(std::strtol(argv[2], nullptr, 10));
  prepare_queue(key);
  prepare_plain(key);
  prepare_choice(key);
  prepare_insertion(key, std::strtod(argv[3], nullptr));
  file_riders(key);
  measure("queue", 2000000, key, queue_kernel);
  measure("draw", 10000000, key, draw_kernel);
  measure("exp", 2000000, key, exp_kernel);
  measure("table", 200000.0 * 50, key, table_kernel);
  measure("choice", 200000, key, choice_kernel);
  measure("nearest", 100000, key, nearest_kernel);
  measure("insertion", 400000, key, insertion_kernel);
  measure("assignment-60", 2000, key, assignment_kernel<60, 2000>);
  measure("assignment-400", 200, key, assignment_kernel<400, 200>);
  return 0;
}
