using AgentEvents.Models.Catalogue;

namespace AgentEvents.Extensions.Http;

/// <summary>A client that was added.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Provider">The provider that it is for.</param>
internal sealed record ProviderRegistration(string Name, ProviderEntry Provider)
{
    /// <summary>The name of the only client.</summary>
    /// <exception cref="InvalidOperationException">There are several.</exception>
    public static string Only(IEnumerable<ProviderRegistration> all) => all.ToArray() is [var only]
        ? only.Name
        : throw new InvalidOperationException(
            $"There are several clients ({string.Join(", ", all.Select(one => one.Name))}). Ask for one by its name: [FromKeyedServices(\"NAME\")].");
}
