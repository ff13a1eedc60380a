package vn.hoinghi.programme.floor;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/** @param seconds by which the time allowed grows; less than none takes some back */
public record ExtensionRequest(
        @NotNull @Min(-14_400) @Max(14_400) Integer seconds) {}
