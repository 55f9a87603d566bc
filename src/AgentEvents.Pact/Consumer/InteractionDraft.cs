using AgentEvents.Pacts.Interop;

namespace AgentEvents.Pacts;

/// <summary>
/// One interaction under construction: tells the core everything, and keeps what it told, so that two that want one place can be told apart.
/// </summary>
internal sealed class InteractionDraft(PactModel model, InteractionHandle handle, string description)
{
    private readonly List<string> _states = [];
    private readonly List<string> _said = [];
    private readonly Dictionary<string, uint> _counts = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>What the interaction is called.</summary>
    public string Description => description;

    /// <summary>What identifies an interaction in a file: its description and its provider states.</summary>
    public string Identity => string.Join('\n', _states.Order(StringComparer.Ordinal).Prepend(description));

    /// <summary>Everything else that was said.</summary>
    public string Content => string.Join('\n', _said);

    /// <summary>The core's handle.</summary>
    public InteractionHandle Handle => handle;

    /// <summary>Whether something of a kind has been said.</summary>
    /// <param name="what">Name of the kind.</param>
    public bool Has(string what) => _said.Exists(said => said.StartsWith(what + "\t", StringComparison.Ordinal));

    /// <summary>Adds a provider state.</summary>
    /// <param name="state">Its name.</param>
    public void AddState(string state)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(state);
        model.Change(handle, "the provider state", interaction => NativePact.Given(interaction, state));
        _states.Add(state);
    }

    /// <summary>Adds a provider state with parameters.</summary>
    /// <param name="state">Its name.</param>
    /// <param name="parameters">Its parameters; without one, it is a plain state.</param>
    public void AddState(string state, IDictionary<string, string> parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        if (parameters.Count == 0)
        {
            AddState(state);
            return;
        }

        foreach (var (name, value) in parameters)
        {
            model.Change(handle, "the provider state", interaction => NativePact.GivenWithParameter(interaction, state, name, value));
            _states.Add($"{state}\t{name}\t{value}");
        }
    }

    /// <summary>Sets something that is there once.</summary>
    /// <param name="what">Name of the kind, for messages.</param>
    /// <param name="value">What it is, for comparison.</param>
    /// <param name="change">The call.</param>
    public void Set(string what, string value, Func<InteractionHandle, bool> change)
    {
        model.Change(handle, what, change);
        _said.Add($"{what}\t{value}");
    }

    /// <summary>Adds something that may be there several times under one name.</summary>
    /// <param name="what">Name of the kind, for messages.</param>
    /// <param name="name">Its name, case ignored.</param>
    /// <param name="value">Its value.</param>
    /// <param name="change">The call, with the number of earlier values.</param>
    public void Add(string what, string name, string value, Func<InteractionHandle, uint, bool> change)
    {
        var key = $"{what}\t{name}";
        var index = _counts.GetValueOrDefault(key);
        model.Change(handle, what, interaction => change(interaction, index));
        _counts[key] = index + 1;
        _said.Add($"{key}\t{value}");
    }
}
