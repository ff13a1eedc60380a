-- Who kept figures; the figures themselves stay where they are.
select audit('summaries', '{figures}');
