namespace AgentEvents.Models.Mapping;

/// <summary>Makes <see cref="MappingResult{T}"/>s.</summary>
public static class MappingResult
{
    /// <summary>A valid result.</summary>
    /// <typeparam name="T">The other form.</typeparam>
    /// <param name="value">The other form.</param>
    /// <param name="losses">What it has no place for; nothing if null.</param>
    public static MappingResult<T> Mapped<T>(T value, ValueList<MappingLoss>? losses = null)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(value);
        return new(value, losses ?? [], null, []);
    }

    /// <summary>No result, because the other form does not know the event.</summary>
    /// <typeparam name="T">The other form.</typeparam>
    /// <param name="reason">Why.</param>
    public static MappingResult<T> NotSupported<T>(UnsupportedCase reason)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(reason);
        return new(null, [], reason, []);
    }

    /// <summary>No result, because it would be invalid.</summary>
    /// <typeparam name="T">The other form.</typeparam>
    /// <param name="violations">What would be wrong with it.</param>
    /// <param name="losses">What it would have had no place for; nothing if null.</param>
    public static MappingResult<T> Invalid<T>(ValueList<MappingViolation> violations, ValueList<MappingLoss>? losses = null)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(violations);
        return new(null, losses ?? [], null, violations);
    }
}
