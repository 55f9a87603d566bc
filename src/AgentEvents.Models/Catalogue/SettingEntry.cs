namespace AgentEvents.Models.Catalogue;

/// <summary>A setting of the connection: what says which account is used.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsRequired">Whether nothing can be sent without it.</param>
public sealed record SettingEntry(string Name, bool IsRequired);
