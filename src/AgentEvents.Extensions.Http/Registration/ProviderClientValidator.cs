using AgentEvents.Models;
using AgentEvents.Models.Http;
using Microsoft.Extensions.Options;

namespace AgentEvents.Extensions.Http;

/// <summary>Tells at start what a client could not work with. No message quotes a value.</summary>
internal sealed class ProviderClientValidator : IValidateOptions<ProviderClientOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, ProviderClientOptions options)
    {
        var problems = options.Problems
            .Concat(Address(options))
            .Concat(Settings(options))
            .Concat(Credentials(options))
            .Select(problem => $"Client '{name}': {problem}")
            .ToArray();
        return problems.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static string PlaceOf(ProviderClientOptions options, string name) => options.Section is { } section ? $"{section}:{name}" : name;

    private static IEnumerable<string> Address(ProviderClientOptions options)
    {
        var place = PlaceOf(options, "BaseAddress");
        if (options.BaseAddress is not { } address)
        {
            return options.Problems.Any(p => p.StartsWith(place, StringComparison.Ordinal)) ? [] : [$"{place} is missing."];
        }

        return Try(() => HttpRequests.ToHttpRequestMessage(Probe, Nothing, address)) is { } problem ? [$"{place}: {problem}"] : [];
    }

    private static IEnumerable<string> Settings(ProviderClientOptions options)
    {
        var known = options.Provider.Settings;
        var missing = known.Where(s => s.IsRequired && !options.Settings.ContainsKey(s.Name)).ToArray();
        foreach (var setting in missing)
        {
            yield return $"{PlaceOf(options, "Settings:" + setting.Name)} is missing.";
        }

        foreach (var name in options.Settings.Keys.Where(name => known.All(s => s.Name != name)))
        {
            yield return $"{PlaceOf(options, "Settings:" + name)} is not known: "
                + (known.Count == 0 ? "there is none." : $"there is {string.Join(", ", known.Select(s => s.Name))}.");
        }

        var probe = new OutboundTyping { Recipient = "+12223334444", Agent = "agent", EventId = "ce5f9373-8a77-45fa-a78b-84a931005dc9" };
        if (missing.Length == 0 && Try(() => options.Provider.Writer?.Invoke(probe, options.Connection)) is { } problem)
        {
            yield return $"{PlaceOf(options, "Settings")}: {problem}";
        }
    }

    private static IEnumerable<string> Credentials(ProviderClientOptions options)
    {
        foreach (var scheme in options.Schemes)
        {
            var place = PlaceOf(options, "Credentials:" + scheme.Id);
            if (!options.Sources.ContainsKey(scheme.Id))
            {
                if (!options.Problems.Any(p => p.StartsWith(place, StringComparison.Ordinal)))
                {
                    yield return $"{place} is missing.";
                }
            }
            else if (options.Fixed.TryGetValue(scheme.Id, out var credential))
            {
                var operation = new HttpOperation { Id = scheme.Id, Method = "POST", PathTemplate = "/", Security = [scheme] };
                HttpRequestResult? written = null;
                var problem = Try(() => written = HttpRequests.ToHttpRequestMessage(Probe, operation, new Uri("http://localhost"), credential));
                problem ??= written is { IsValid: false } invalid ? string.Join("; ", invalid.Result.Violations.Select(v => v.Message)) : null;
                if (problem is not null)
                {
                    yield return $"{place}: {problem}";
                }
            }
        }

        foreach (var name in options.Sources.Keys.Where(name => options.Schemes.All(s => s.Id != name)))
        {
            yield return $"{PlaceOf(options, "Credentials:" + name)} is not known: there is {string.Join(", ", options.Schemes.Select(s => s.Id))}.";
        }
    }

    private static readonly WireRequest Probe = new() { Method = "POST", Target = "/" };

    private static readonly HttpOperation Nothing = new() { Id = "probe", Method = "POST", PathTemplate = "/" };

    // These exceptions say what is wrong without the value.
    private static string? Try(Func<object?> action)
    {
        try
        {
            _ = action();
            return null;
        }
        catch (ArgumentException exception)
        {
            return exception.Message.Split(" (Parameter", 2)[0];
        }
        catch (FormatException exception)
        {
            return exception.Message;
        }
    }
}
