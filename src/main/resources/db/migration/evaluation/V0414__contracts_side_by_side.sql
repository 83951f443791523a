-- Contracts whose pilots agreed to stand beside the others that did.

CREATE TABLE compared_contract (
    contract_id bigint PRIMARY KEY REFERENCES city_contract,
    agreed_on date NOT NULL
);
