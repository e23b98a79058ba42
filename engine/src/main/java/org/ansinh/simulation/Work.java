package org.ansinh.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.ansinh.compiler.Batch;
import org.ansinh.compiler.Program;
import org.jspecify.annotations.Nullable;

/// One thread's share of a run: slices from `from` up to but not including `to`.
record Work(
    Program program, Batch batch, Slices slices, int from, int to, List<BatchConsumer> consumers) {
  private static final int REPORTS = 100;

  /// Does all of `work`, the first share in the calling thread, which alone reports progress.
  static void runAll(List<Work> work, Progress progress) {
    AtomicBoolean cancelled = new AtomicBoolean();
    AtomicReference<@Nullable Throwable> fault = new AtomicReference<>();
    List<Thread> others = new ArrayList<>();
    for (Work share : work.subList(1, work.size())) {
      others.add(
          Thread.ofPlatform()
              .daemon()
              .name("simulation")
              .start(() -> share.guarded(cancelled, fault)));
    }
    boolean interrupted;
    try {
      interrupted = work.getFirst().run(cancelled, progress, work.size());
    } catch (RuntimeException | Error own) {
      cancelled.set(true);
      throw own;
    } finally {
      await(others, cancelled);
    }
    rethrow(fault.get());
    if (interrupted || cancelled.get()) {
      Thread.interrupted();
      throw new CancellationException("the run was interrupted");
    }
    Slices slices = work.getFirst().slices();
    progress.reached(slices.before(slices.count()), slices.before(slices.count()));
  }

  private static void await(List<Thread> others, AtomicBoolean cancelled) {
    for (Thread other : others) {
      while (true) {
        try {
          other.join();
          break;
        } catch (InterruptedException e) {
          cancelled.set(true);
        }
      }
    }
  }

  private static void rethrow(@Nullable Throwable fault) {
    switch (fault) {
      case null -> {}
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      default -> throw new IllegalStateException(fault);
    }
  }

  private void guarded(AtomicBoolean cancelled, AtomicReference<@Nullable Throwable> fault) {
    try {
      run(cancelled, Progress.SILENT, 1);
    } catch (RuntimeException | Error e) {
      fault.compareAndSet(null, e);
      cancelled.set(true);
    }
  }

  /// Whether the thread was interrupted.
  private boolean run(AtomicBoolean cancelled, Progress progress, int threads) {
    int every = Math.max(1, (to - from) / REPORTS);
    long all = slices.before(slices.count());
    for (int slice = from; slice < to; slice++) {
      if (Thread.currentThread().isInterrupted()) {
        cancelled.set(true);
        return true;
      }
      if (cancelled.get()) {
        return false;
      }
      slices.move(batch, slice);
      program.run(batch);
      for (BatchConsumer consumer : consumers) {
        consumer.accept(batch);
      }
      if ((slice - from) % every == 0) {
        progress.reached(Math.min(all, slices.before(slice) * threads), all);
      }
    }
    return false;
  }
}
