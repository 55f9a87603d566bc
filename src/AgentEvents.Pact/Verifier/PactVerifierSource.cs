using System.Runtime.InteropServices;
using AgentEvents.Pacts.Exceptions;
using AgentEvents.Pacts.Interop;

namespace AgentEvents.Pacts.Verifier;

/// <inheritdoc cref="IPactVerifierSource"/>
internal sealed class PactVerifierSource(VerifierModel model, VerificationPlan plan, PactVerifierConfig config) : IPactVerifierSource
{
    private TimeSpan _timeout = TimeSpan.FromSeconds(5);
    private bool _isSslVerificationDisabled;

    /// <inheritdoc/>
    public IPactVerifierSource WithProviderStateUrl(Uri providerStateUri) => WithProviderStateUrl(providerStateUri, static _ => { });

    /// <inheritdoc/>
    public IPactVerifierSource WithProviderStateUrl(Uri providerStateUri, Action<IProviderStateOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(providerStateUri);
        ArgumentNullException.ThrowIfNull(configure);
        var options = new ProviderStateOptions();
        configure(options);
        NativeVerifier.SetProviderState(
            model,
            providerStateUri.AbsoluteUri,
            Flag(options.HasTeardown),
            Flag(options.Style == ProviderStateStyle.Body));
        plan.HasStateAddress = true;
        return this;
    }

    /// <inheritdoc/>
    public IPactVerifierSource WithFilter(string? description = null, string? providerState = null)
    {
        NativeVerifier.SetFilter(model, description, providerState, Flag(false));
        plan.IsFiltered = true;
        return this;
    }

    /// <inheritdoc/>
    public IPactVerifierSource WithRequestTimeout(TimeSpan timeout)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(timeout, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(timeout, TimeSpan.FromMilliseconds(uint.MaxValue));
        _timeout = timeout;
        return this;
    }

    /// <inheritdoc/>
    public IPactVerifierSource WithSslVerificationDisabled()
    {
        _isSslVerificationDisabled = true;
        return this;
    }

    /// <inheritdoc/>
    public IPactVerifierSource WithCustomHeader(string name, string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(value);
        NativeVerifier.AddHeader(model, name, value);
        return this;
    }

    /// <inheritdoc/>
    public void Verify()
    {
        var report = VerifyAndReport();
        if (!report.Succeeded)
        {
            throw new PactVerificationFailedException(report);
        }
    }

    /// <inheritdoc/>
    public PactVerificationReport VerifyAndReport()
    {
        if (plan.ProblemsBefore() is { Count: > 0 } problems)
        {
            return new PactVerificationReport { Problems = problems };
        }

        // Below a millisecond would be no time at all.
        _ = NativeVerifier.SetOptions(model, Flag(_isSslVerificationDisabled), new CULong((uint)Math.Ceiling(_timeout.TotalMilliseconds)));
        var (status, json, log) = model.Execute();
        var report = plan.Judge(status, CoreResult.Read(json), log);
        config.WriteLine(report.Output);
        return report;
    }

    private static byte Flag(bool value) => value ? (byte)1 : (byte)0;
}
