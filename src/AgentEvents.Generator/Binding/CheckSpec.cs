namespace AgentEvents.Generator.Binding;

/// <summary>What validates a schema.</summary>
/// <param name="Method">What the names of all that belongs to the schema are made of in the file's own class; without two underscores in a
/// row.</param>
/// <param name="ForeignModel">The full name of the model of another file whose validator serves, or null.</param>
/// <param name="IsCalled">Whether any validator of this file calls it.</param>
internal sealed record CheckSpec(string Method, string? ForeignModel, bool IsCalled)
{
    /// <summary>
    /// The name of the validator's method. Everything in its class has a prefix with an underscore, as no local has that an emitter writes.
    /// </summary>
    public string Validator => "check_" + Method;
}
